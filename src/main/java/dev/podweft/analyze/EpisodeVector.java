package dev.podweft.analyze;

/** The features of one episode in the order of their numbers, with weights and seconds. Filled once, then read. */
final class EpisodeVector {

    private final int[] features;
    private final double[] weights;
    private final int[] seconds;
    private int size;

    EpisodeVector(int capacity) {
        features = new int[capacity];
        weights = new double[capacity];
        seconds = new int[capacity];
    }

    /** Adds a feature, whose number must be above those before it. */
    void add(int feature, double weight, int second) {
        features[size] = feature;
        weights[size] = weight;
        seconds[size] = second;
        size++;
    }

    int size() {
        return size;
    }

    int feature(int at) {
        return features[at];
    }

    double weight(int at) {
        return weights[at];
    }

    /** Returns where the episode first comes to it, in seconds, or -1. */
    int second(int at) {
        return seconds[at];
    }

    /** Takes a feature that two vectors have, by its place in each. */
    @FunctionalInterface
    interface Shared {
        void at(int here, int there);
    }

    /** Gives {@code shared} every feature that both have, in order. */
    void meet(EpisodeVector other, Shared shared) {
        int there = 0;
        for (int here = 0; here < size; here++) {
            while (there < other.size && other.features[there] < features[here]) {
                there++;
            }
            if (there < other.size && other.features[there] == features[here]) {
                shared.at(here, there);
            }
        }
    }
}
