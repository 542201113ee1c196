package pk.nser.db.sharing.request;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts the pages of a small PDF: its page objects, also those inside compressed object streams. Reads nothing else of
 * it. Encrypted files are not counted. Known limit: a page object that a later revision of the file replaced counts again,
 * so such a file is refused rather than let through.
 */
final class PdfPages {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![A-Za-z])");
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final int MOST_INFLATED = 16 << 20;

    private PdfPages() {}

    /** How many; -1 when that cannot be told. */
    static int count(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        if (text.contains("/Encrypt")) {
            return -1;
        }
        int pages = pages(text);
        int inflated = 0;
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            String dictionary = text.substring(Math.max(0, stream.start() - 400), stream.start());
            if (!dictionary
                    .substring(Math.max(0, dictionary.lastIndexOf(" obj")))
                    .contains("/ObjStm")) {
                continue;
            }
            String inside = inflate(pdf, stream.end(), MOST_INFLATED - inflated);
            inflated += inside.length();
            if (inflated >= MOST_INFLATED) {
                return -1;
            }
            pages += pages(inside);
        }
        return pages == 0 ? -1 : pages;
    }

    private static int pages(String text) {
        return (int) PAGE.matcher(text).results().count();
    }

    private static String inflate(byte[] pdf, int start, int most) {
        Inflater inflater = new Inflater();
        StringBuilder text = new StringBuilder();
        byte[] part = new byte[8192];
        try {
            inflater.setInput(pdf, start, pdf.length - start);
            int length = inflater.inflate(part);
            while (length > 0 && text.length() < most) {
                text.append(new String(part, 0, length, StandardCharsets.ISO_8859_1));
                length = inflater.inflate(part);
            }
        } catch (DataFormatException e) {
            return "";
        } finally {
            inflater.end();
        }
        return text.toString();
    }
}
