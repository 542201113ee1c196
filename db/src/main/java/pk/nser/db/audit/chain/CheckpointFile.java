package pk.nser.db.audit.chain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The checkpoints of a registry, one signed line each, in a file outside the database: {@code checkpoints} in the folder
 * {@code audit} of the data folder. Lines are only ever added.
 */
final class CheckpointFile {
    static final String NAME = "checkpoints";

    private static final String SIGNATURE = " signature=";

    private final Path file;

    /** @param folder the folder {@code audit} of the data folder */
    CheckpointFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** The checkpoints whose signatures hold, in the order of the file; what is wrong with other lines goes to {@code findings}. */
    List<Checkpoint> read(PublicKey key, List<Finding> findings) {
        List<Checkpoint> checkpoints = new ArrayList<>();
        int line = 0;
        for (String text : lines()) {
            line++;
            int at = text.indexOf(SIGNATURE);
            Optional<Checkpoint> checkpoint = Checkpoint.parse(at < 0 ? text : text.substring(0, at));
            if (checkpoint.isEmpty()
                    || at < 0
                    || !CheckpointKey.holds(key, checkpoint.get(), text.substring(at + SIGNATURE.length()))) {
                findings.add(Finding.checkpoint(line, "the signature does not hold, or the line is none of ours"));
            } else if (!checkpoints.isEmpty()
                    && checkpoints.get(checkpoints.size() - 1).seq()
                            > checkpoint.get().seq()) {
                findings.add(Finding.checkpoint(line, "it says less than the one before"));
            } else {
                checkpoints.add(checkpoint.get());
            }
        }
        return checkpoints;
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        } catch (IOException e) {
            throw new IllegalStateException("the checkpoints in " + file + " cannot be read", e);
        }
    }

    /**
     * Keeps other processes (a command, the worker) from adding one, until it is closed: two that each add what they read
     * before the other did would say less behind more.
     */
    FileChannel hold() {
        Path lock = file.resolveSibling(NAME + ".lock");
        try {
            Files.createDirectories(file.getParent());
            FileChannel held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean locked = false;
            try {
                locked = held.lock().isValid();
                return held;
            } finally {
                if (!locked) {
                    held.close();
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the lock of the checkpoints, " + lock + ", cannot be taken", e);
        }
    }

    /** Adds one, on disk before it returns. */
    void append(Checkpoint checkpoint, KeyPair pair) {
        String text = checkpoint.line() + SIGNATURE + CheckpointKey.sign(pair, checkpoint) + "\n";
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the checkpoints in " + file + " cannot be written", e);
        }
    }
}
