package pk.nser.db.lookup.ration;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import pk.nser.db.disclosure.key.KeyFile;

/**
 * Proofs of work of our own, so that nobody else learns who asks (access.md 3.6): find digits such that SHA-256 of
 * {@code challenge.digits} begins with {@value #ZERO_BITS} zero bits, on average {@code 2^18} tries. A telephone does
 * 100,000 to 300,000 in a second. A challenge is signed, holds for one network and ten minutes, and {@link Rations}
 * takes it once. Nothing is kept for those that are given out.
 */
public final class Challenges {
    /** Zero bits at the beginning of the hash. */
    public static final int ZERO_BITS = 18;

    private static final Duration HOLDS = Duration.ofMinutes(10);
    private static final String LABEL = "ration/challenge";
    private static final int NONCE_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;
    private static final int BYTES = Long.BYTES + NONCE_BYTES + SIGNATURE_BYTES;
    private static final int MOST_DIGITS = 18;

    private final KeyFile key;
    private final SecureRandom random;

    /** @param key the key of the CNIC hashes */
    public Challenges(KeyFile key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /** A fresh challenge for a network: letters, digits, {@code -} and {@code _}. */
    public String make(Network asker, Instant now) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        long until = now.plus(HOLDS).getEpochSecond();
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.putLong(until).put(nonce).put(signature(until, nonce, asker));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The proof, when the challenge is one of ours for this network, holds now, and is solved by these digits. */
    public Optional<Work> solved(String challenge, String digits, Network asker, Instant now) {
        if (challenge.length() > BYTES * 2 || !digits.matches("[0-9]{1," + MOST_DIGITS + "}")) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(challenge);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        long until = ByteBuffer.wrap(bytes).getLong();
        byte[] nonce = Arrays.copyOfRange(bytes, Long.BYTES, Long.BYTES + NONCE_BYTES);
        byte[] signed = Arrays.copyOfRange(bytes, Long.BYTES + NONCE_BYTES, BYTES);
        boolean holds = MessageDigest.isEqual(signed, signature(until, nonce, asker)) && now.getEpochSecond() < until;
        return holds && zeroBits(challenge + "." + digits) >= ZERO_BITS
                ? Optional.of(new Work(nonce, Instant.ofEpochSecond(until)))
                : Optional.empty();
    }

    private byte[] signature(long until, byte[] nonce, Network asker) {
        byte[] end = ByteBuffer.allocate(Long.BYTES).putLong(until).array();
        return Arrays.copyOf(Labelled.hash(key, LABEL, end, nonce, asker.prefix()), SIGNATURE_BYTES);
    }

    private static int zeroBits(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Long.numberOfLeadingZeros(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 belongs to every Java", e);
        }
    }
}
