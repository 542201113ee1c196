package pk.nser.db.intake.row;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Names and addresses as they are kept: strict UTF-8, NFC, nothing invisible that could turn the text round. */
final class Texts {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private CharBuffer scratch = CharBuffer.allocate(1024);

    /** True when the slice is UTF-8. */
    boolean isUtf8(byte[] bytes, int start, int end) {
        if (scratch.capacity() < end - start) {
            scratch = CharBuffer.allocate(end - start);
        }
        scratch.clear();
        decoder.reset();
        return !decoder.decode(ByteBuffer.wrap(bytes, start, end - start), scratch, true)
                .isError();
    }

    /**
     * The text as it is kept.
     *
     * @param lines true when it may have line breaks
     */
    static String kept(Column column, String raw, int most, boolean lines) {
        String text = Normalizer.normalize(raw.strip().replace("\r\n", "\n"), Normalizer.Form.NFC);
        if (text.length() > most) {
            throw new FieldFault(column, "is longer than " + most + " characters");
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (turnsText(c)) {
                throw new FieldFault(column, "holds an invisible character that changes the direction of text");
            }
            if ((Character.isISOControl(c) || c == '\u2028' || c == '\u2029') && !(lines && c == '\n')) {
                throw new FieldFault(column, "holds a control character");
            }
        }
        return text;
    }

    private static boolean turnsText(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
