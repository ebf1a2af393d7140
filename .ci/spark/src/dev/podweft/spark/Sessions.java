package dev.podweft.spark;

import org.apache.spark.sql.SparkSession;

/** Starts Spark as tests need it: small, silent, on this machine only. */
final class Sessions {

    private Sessions() {
    }

    static SparkSession local(int partitions) {
        return configured(partitions).master("local[2]").getOrCreate();
    }

    static SparkSession.Builder configured(int partitions) {
        return SparkSession.builder().appName("podweft")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", partitions)
            .config("spark.sql.codegen.wholeStage", "false");
    }
}
