package dev.podweft.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A standalone cluster of Spark on this machine, a process for the master and one for each of two workers. */
final class Cluster implements AutoCloseable {

    private static final int LONGEST_SECONDS = 300;

    private final Path folder;
    private final int port;
    private final List<Process> processes = new ArrayList<>();

    /** Starts master and workers; {@code folder} takes what they write. */
    Cluster(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        linkJars();
        start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "--port",
            Integer.toString(port), "--webui-port", "0");
        for (int worker = 1; worker <= 2; worker++) {
            start("worker-" + worker, "org.apache.spark.deploy.worker.Worker", "--host", "127.0.0.1", "--webui-port",
                "0", "--cores", "1", "--memory", "1200m", "--work-dir",
                folder.resolve("work-" + worker).toString(), address());
        }
    }

    private String address() {
        return "spark://127.0.0.1:" + port;
    }

    /** Returns the files of Spark, without those of Podweft, which come with a job. */
    private static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
            .filter(path -> path.toString().endsWith(".jar") && !path.equals(Corpora.JAR)).toList();
    }

    /** Makes a folder that looks like an installation of Spark. */
    private void linkJars() throws IOException {
        Path jars = Files.createDirectories(folder.resolve("home/jars"));
        for (Path jar : jars()) {
            Path link = jars.resolve(jar.getFileName());
            if (Files.notExists(link)) {
                Files.createSymbolicLink(link, jar.toAbsolutePath());
            }
        }
    }

    private Process start(String name, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
            .toString(), "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
            folder.resolve("home/jars") + File.separator + "*"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    /** Submits a build as users do. */
    Process submit(Path input, Path output) throws IOException {
        return start("submit-" + output.getFileName(), "org.apache.spark.deploy.SparkSubmit", "--master", address(),
            "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=3",
            "--conf", "spark.executor.memory=1g", "--conf", "spark.default.parallelism=2",
            "--conf", "spark.executor.extraJavaOptions=-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
            "--conf", "spark.driver.host=127.0.0.1", "--class", SparkBuild.class.getName(),
            Corpora.JAR.toString(), "build", input.toString(), "-o", output.toString());
    }

    /** Waits until a build has ended well. */
    void await(Process build, Path output) throws IOException, InterruptedException {
        assertTrue(build.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS), "the build takes too long");
        String log = Files.readString(folder.resolve("submit-" + output.getFileName() + ".log"));
        assertEquals(0, build.exitValue(), log.substring(Math.max(0, log.length() - 4000)));
    }

    /** Kills the second worker with all that it runs. */
    void killWorker() {
        kill(processes.get(2));
    }

    private static void kill(Process process) {
        List<ProcessHandle> below = process.descendants().toList();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        processes.forEach(Cluster::kill);
    }
}
