package dev.podweft.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The right to write into a folder, which one program at a time has. It is the lock of a file, {@code .lock}, that the
 * operating system takes back when the program ends, however it ends. For one thread.
 */
public final class FolderLock implements AutoCloseable {

    private static final String NAME = ".lock";

    /** Far behind the content, since some systems let nobody read what is locked. */
    private static final long PLACE = Long.MAX_VALUE - 1;

    private static final int TRIES = 100;

    private static final AtomicInteger TAKEN = new AtomicInteger();

    private final Path folder;
    private final Path file;
    private final FileChannel channel;
    private final boolean madeFolder;

    private FolderLock(Path folder, FileChannel channel, boolean madeFolder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
        this.channel = channel;
        this.madeFolder = madeFolder;
    }

    /**
     * Takes the right to write into {@code folder}, which is made where it is missing.
     *
     * @throws IOException with one line that says who has it, or why nobody can
     */
    public static FolderLock take(Path folder) throws IOException {
        boolean made = !Files.exists(folder);
        GraphFolder.makeFolder(folder);
        Path file = folder.resolve(NAME);
        for (int i = 0; i < TRIES; i++) {
            Optional<FileChannel> channel = attempt(folder, file);
            if (channel.isPresent()) {
                return new FolderLock(folder, channel.get(), made);
            }
        }
        throw busy(folder, file);
    }

    /** Returns the locked file; none where it was removed by its last owner between opening and locking. */
    private static Optional<FileChannel> attempt(Path folder, Path file) throws IOException {
        FileChannel channel = open(folder, file);
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock(PLACE, 1, false);
            if (lock == null) {
                throw busy(folder, file);
            }
            taken = signed(file, channel);
        } catch (OverlappingFileLockException sameProcess) {
            throw busy(folder, file);
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? Optional.of(channel) : Optional.empty();
    }

    private static FileChannel open(Path folder, Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw GraphFolder.failure(folder, e);
        }
    }

    /** Writes the owner into the locked file, and returns whether it is still the one that others would find. */
    private static boolean signed(Path file, FileChannel channel) throws IOException {
        String owner = ProcessHandle.current().pid() + " " + TAKEN.incrementAndGet() + "\n";
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.US_ASCII)), 0);
        try {
            return Files.readString(file).equals(owner);
        } catch (NoSuchFileException removed) {
            return false;
        }
    }

    private static IOException busy(Path folder, Path file) {
        String owner = "";
        try {
            String process = Files.readString(file).split(" ")[0].strip();
            owner = process.isEmpty() ? "" : " (process " + process + ")";
        } catch (IOException unknown) {
            owner = "";
        }
        return new IOException(folder + " is being written by another build" + owner
            + "; wait until it is done, or name another folder");
    }

    /** Finishes or clears away what a program that was killed left in the folder; does nothing where all is well. */
    public void recover() throws IOException {
        Switch.of(folder).finish();
    }

    /** Gives the right back. The folder goes again where it was made for this, and nothing was written. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        channel.close();
        if (madeFolder) {
            removeIfEmpty(folder);
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException written) {
            // That is what it was made for.
        }
    }
}
