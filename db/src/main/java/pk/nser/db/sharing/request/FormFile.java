package pk.nser.db.sharing.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A file of a request: the proposal, a page at most (4.1.3), or the signature of the authorised requester. At most 1 MiB.
 *
 * <p>A proposal is PDF, whose pages are counted, or text, of which sixty lines of a hundred characters are a page. A
 * signature is a picture or a PDF. What a file is, its first bytes say.
 */
public final class FormFile {
    /** The largest file. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int PAGE_LINES = 60;
    private static final int LINE_CHARACTERS = 100;
    private static final Set<String> KINDS = Set.of("proposal", "signature");

    private final String kind;
    private final String mediaType;
    private final byte[] bytes;

    /**
     * A checked file.
     *
     * @param kind {@code proposal} or {@code signature}
     * @throws FieldFault naming the kind
     */
    public FormFile(String kind, byte[] bytes) {
        if (!KINDS.contains(kind)) {
            throw new FieldFault("kind", "is proposal or signature");
        }
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            throw new FieldFault(kind, "must hold between 1 and " + MOST_BYTES + " bytes");
        }
        this.kind = kind;
        this.bytes = bytes.clone();
        this.mediaType = mediaType();
    }

    private String mediaType() {
        if (startsWith("%PDF-")) {
            if (kind.equals("proposal") && PdfPages.count(bytes) != 1) {
                throw new FieldFault(kind, "must be a PDF of exactly one page, neither encrypted nor damaged");
            }
            return "application/pdf";
        }
        if (kind.equals("signature")) {
            if (startsWith("\u0089PNG\r\n\u001a\n")) {
                return "image/png";
            }
            if (startsWith("\u00ff\u00d8\u00ff")) {
                return "image/jpeg";
            }
            throw new FieldFault(kind, "must be a PNG, a JPEG or a PDF");
        }
        requirePage(text());
        return "text/plain";
    }

    private boolean startsWith(String magic) {
        byte[] start = magic.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= start.length
                && java.util.Arrays.equals(start, java.util.Arrays.copyOf(bytes, start.length));
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FieldFault(kind, "must be a PDF or UTF-8 text");
        }
    }

    private void requirePage(String text) {
        if (text.isBlank() || text.chars().anyMatch(c -> Character.isISOControl(c) && "\r\n\t".indexOf(c) < 0)) {
            throw new FieldFault(kind, "must be a PDF or plain text");
        }
        long lines = text.lines()
                .mapToLong(line -> Math.max(1, (line.length() + LINE_CHARACTERS - 1) / LINE_CHARACTERS))
                .sum();
        if (lines > PAGE_LINES) {
            throw new FieldFault(
                    kind,
                    "is longer than one page: " + lines + " lines of " + LINE_CHARACTERS + ", " + PAGE_LINES
                            + " are a page");
        }
    }

    String kind() {
        return kind;
    }

    String type() {
        return mediaType;
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
