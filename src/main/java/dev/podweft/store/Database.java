package dev.podweft.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/** Opens SQLite files. The only class that knows the driver, which is loaded when it is first used. Stateless. */
final class Database {

    /** Tells a catalog from other SQLite files: "PdWf". */
    private static final int APPLICATION = 0x50645766;

    /** Grows when the tables change so that older programs cannot read them. */
    private static final int FORMAT = 2;

    /** The same of a large corpus. */
    private static final int LARGE_FORMAT = 1003;

    /** Where the format stands in a file, in four bytes, the highest first. */
    private static final int PLACE_OF_FORMAT = 60;

    /** The tables of every catalog. */
    static final String SCHEMA = "schema.sql";

    /** The tables that find what is alike in a large one. */
    static final String INDEX = "index.sql";

    private static final int CACHE_KILOBYTES = 65_536;

    private static final int CACHE_TO_ADD = 524_288;

    private static final int WAIT = 30_000;

    private static final long MOST_MAPPED = 8L << 30;

    private Database() {
    }

    /** Opens a catalog that exists, to read it. */
    static Connection open(Path file) throws IOException {
        recover(file);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        boolean fine = false;
        Connection database = connect(config, file);
        try {
            check(database, file);
            fine = true;
            return database;
        } catch (SQLException e) {
            throw failure(file, e);
        } finally {
            if (!fine) {
                close(database, file);
            }
        }
    }

    /**
     * Opens a catalog for many small questions: one transaction for all of them, which spares a lock for each, and as
     * much of the file in reach as the system has room for.
     */
    static Connection openToAsk(Path file) throws IOException {
        Connection database = open(file);
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA mmap_size = " + MOST_MAPPED);
            database.setAutoCommit(false);
            return database;
        } catch (SQLException e) {
            close(database, file);
            throw failure(file, e);
        }
    }

    /**
     * Opens a catalog that exists, to add to it in one transaction, which has begun. What is changed of it meanwhile is
     * kept in a journal, by which whoever opens it next takes back what was not finished.
     */
    static Connection openToAdd(Path file) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.DELETE);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(WAIT);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        Connection database = connect(config, file);
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA cache_size = -" + CACHE_TO_ADD);
            database.setAutoCommit(false);
            return database;
        } catch (SQLException e) {
            close(database, file);
            throw failure(file, e);
        }
    }

    /** Takes back what a program that was killed left half done in a catalog; does nothing where all is well. */
    static void recover(Path file) throws IOException {
        if (Files.exists(file.resolveSibling(file.getFileName() + "-journal"))) {
            try (Connection database = connect(new SQLiteConfig(), file)) {
                number(database, "SELECT count(*) FROM builds");
            } catch (SQLException e) {
                throw failure(file, e);
            }
        }
    }

    /** Makes a new catalog without tables. It has no journal: a file that was not finished is of no use. */
    static Connection create(Path file) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.OFF);
        config.setSynchronous(SynchronousMode.OFF);
        Connection database = connect(config, file);
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + FORMAT);
            statement.execute("PRAGMA cache_size = -" + CACHE_KILOBYTES);
            database.setAutoCommit(false);
        } catch (SQLException e) {
            close(database, file);
            throw new IOException(reason(e), e);
        }
        return database;
    }

    /** Says in a new catalog that it is that of a large corpus. */
    static void markLarge(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("PRAGMA user_version = " + LARGE_FORMAT);
        }
    }

    /** Returns whether a file says that it is the catalog of a large corpus; knows no driver, and so costs little. */
    static boolean isLarge(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(PLACE_OF_FORMAT + Integer.BYTES);
            return start.length == PLACE_OF_FORMAT + Integer.BYTES
                && ByteBuffer.wrap(start).getInt(PLACE_OF_FORMAT) == LARGE_FORMAT;
        }
    }

    /** Makes the tables of {@code script}. */
    static void makeTables(Connection database, String script) throws SQLException {
        run(database, script, false);
    }

    /** Makes the indexes of {@code script}, which is quicker when the tables are full. */
    static void makeIndexes(Connection database, String script) throws SQLException {
        run(database, script, true);
    }

    private static void run(Connection database, String script, boolean indexes) throws SQLException {
        try (Statement statement = database.createStatement()) {
            for (String command : script(script).split(";\n")) {
                boolean index = command.strip().matches("CREATE (UNIQUE )?INDEX .*");
                if (!command.isBlank() && index == indexes) {
                    statement.execute(command.strip());
                }
            }
        }
    }

    private static Connection connect(SQLiteConfig config, Path file) throws IOException {
        try {
            return config.createConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw failure(file, e);
        } catch (LinkageError e) {
            throw new IOException(notLoaded(e), e);
        }
    }

    private static void check(Connection database, Path file) throws SQLException, IOException {
        int application = number(database, "PRAGMA application_id");
        int format = number(database, "PRAGMA user_version");
        if (application != APPLICATION) {
            throw new IOException(file + ": a database of another program found, expected a catalog of Podweft; "
                + "move it away to build afresh");
        }
        if (format != FORMAT && format != LARGE_FORMAT) {
            throw new IOException(file + ": a catalog of format " + format + " found, expected " + FORMAT
                + "; use the version of Podweft that wrote it, or move it away to build afresh");
        }
    }

    private static int number(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }

    private static String script(String name) {
        try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream(name),
                name + " is missing from the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void close(Connection database, Path file) throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private static String notLoaded(Throwable cause) {
        return "SQLite cannot be loaded here (" + inShort(cause.getMessage()) + "); build with --no-catalog";
    }

    private static String inShort(String message) {
        return String.valueOf(message).replaceAll("\\s+", " ").replaceAll("^\\[\\w+] ", "");
    }

    /** Returns one line for what the driver says in several. */
    static IOException failure(Path file, SQLException cause) {
        if (cause.getCause() instanceof NativeLibraryNotFoundException missing) {
            return new IOException(notLoaded(missing), cause);
        }
        String reason = reason(cause);
        boolean damaged = reason.contains("not a database") || reason.contains("malformed");
        return new IOException(file + ": " + reason + (damaged ? "; move it away to build afresh" : ""), cause);
    }

    /** Returns what the driver says, in one line. */
    static String reason(SQLException failed) {
        return inShort(failed.getMessage());
    }
}
