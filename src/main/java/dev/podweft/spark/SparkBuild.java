package dev.podweft.spark;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.FileSystem;
import java.util.Iterator;
import java.util.ArrayList;
import java.util.List;

/** Builds. */
public final class SparkBuild {

    private SparkBuild() {
    }

    public static void main(String[] a) throws Exception {
        SparkSession s = SparkSession.builder().getOrCreate();
        StructType t = new StructType().add("x", DataTypes.StringType);
        Dataset<Row> d = s.createDataFrame(List.of(RowFactory.create("x")), t);
        Dataset<Row> e = d.mapPartitions((MapPartitionsFunction<Row, Row>) r -> r, Encoders.row(t));
        e.groupBy("x").agg(functions.sum("x")).write().parquet("y");
        JavaSparkContext c = JavaSparkContext.fromSparkContext(s.sparkContext());
        Broadcast<List<String>> b = c.broadcast(List.of(""));
        FileSystem fs = new Path("x").getFileSystem(s.sparkContext().hadoopConfiguration());
        e.javaRDD().zipWithIndex().map(p -> p._1());
    }
}
