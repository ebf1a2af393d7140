package dev.podweft.map;

/**
 * What takes room in a land while it is laid out: a mark with its name, or the land's own name.
 *
 * @param land number of the community
 * @param shape the room, around a centre at (0, 0)
 * @param name whether it is the land's own name
 */
record Body(int land, Box shape, boolean name) {
}
