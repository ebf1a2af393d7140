package dev.podweft.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A Spark session and the folder in which stages leave what the next ones go on from, so that nothing is done twice
 * where a machine is lost. For one thread.
 */
final class Engine {

    private static final String UNITS = "UTF-16BE";

    private final SparkSession spark;
    private final String folder;

    /** Takes a session, and a folder that all its machines see. */
    Engine(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    SparkSession spark() {
        return spark;
    }

    /** Writes {@code rows} as the table {@code name}, and returns them as they are read back. */
    Dataset<Row> keep(String name, Dataset<Row> rows) {
        String place = folder + "/" + name;
        rows.write().mode("overwrite").parquet(place);
        return spark.read().schema(rows.schema()).parquet(place);
    }

    /** Removes what was kept. */
    void forget() throws IOException {
        Path place = new Path(folder);
        place.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(place, true);
    }

    /** Sends {@code value} to each machine once. */
    <T> Broadcast<T> share(T value) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
    }

    /** Returns a few rows that the driver has. */
    Dataset<Row> table(List<Row> rows, StructType columns) {
        return spark.createDataFrame(rows, columns);
    }

    /** Returns the columns that Spark's own words name. */
    static StructType columns(String words) {
        return StructType.fromDDL(words);
    }

    static Dataset<Row> each(Dataset<Row> rows, StructType columns, MapFunction<Row, Row> work) {
        return rows.map(work, Encoders.row(columns));
    }

    static Dataset<Row> many(Dataset<Row> rows, StructType columns, FlatMapFunction<Row, Row> work) {
        return rows.flatMap(work, Encoders.row(columns));
    }

    /** Returns the order that Java gives texts, which is that of their UTF-16 units. */
    static Column unitsOf(String column) {
        return functions.encode(functions.col(column), UNITS);
    }

    /** Returns {@code rows}, which are sorted, with their place as the first column, counted from {@code first}. */
    Dataset<Row> numbered(Dataset<Row> rows, String name, long first) {
        List<StructField> fields = new ArrayList<>();
        fields.add(DataTypes.createStructField(name, DataTypes.LongType, false));
        fields.addAll(List.of(rows.schema().fields()));
        return spark.createDataFrame(rows.javaRDD().zipWithIndex().map(placed -> {
            Object[] values = new Object[placed._1().size() + 1];
            values[0] = placed._2() + first;
            for (int i = 1; i < values.length; i++) {
                values[i] = placed._1().get(i - 1);
            }
            return RowFactory.create(values);
        }), DataTypes.createStructType(fields));
    }
}
