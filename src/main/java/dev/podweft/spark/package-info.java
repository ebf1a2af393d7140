/** Spark. */
package dev.podweft.spark;
