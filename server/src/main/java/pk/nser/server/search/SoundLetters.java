package pk.nser.server.search;

import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/**
 * Which letters stand for one another, the longest match first: {@code from=to} separated by blanks, nothing behind the sign for
 * what is left out. Learned from spellings of Pakistani places that are in use side by side (Sheikhupura and Shaikhupura,
 * Naushahro and Nowshera, Qasur and Kasur).
 */
final class SoundLetters {
    /** Signs that the eye does not see or takes for others; before the normalisers of Lucene, which do not know these. */
    static final NormalizeCharMap STROKES = map("\u200c= \u200d= \u0640= '= \u2019= \u2018= \u02bc= \u02bb= `= \u00b4="
            // marks that Arabic has not: superscript alef, madda and hamza above and below
            + " \u0670= \u0653= \u0654= \u0655= \u0656= \u0657= \u0658="
            // yeh and waw with hamza, heh goal with hamza, teh marbuta goal, heh with two eyes
            + " \u0626=\u06cc \u0624=\u0648 \u06c2=\u06c1 \u06c3=\u06c1 \u06be=\u06c1"
            // full stops behind initials
            + " .=");

    private static final String ROMAN = "kh=k gh=g dh=d th=t bh=b ph=f jh=j zh=z sh=s ch=c chh=c"
            + " ck=k c=k q=k x=ks w=v"
            + " aa=a ai=i ay=i ei=i ey=i ee=i ea=i ie=i e=i y=i oo=u ou=u ow=u au=u o=u";

    /** After the normalisers: yeh is \u064a, kaf \u0643, heh \u0647, alef \u0627. */
    private static final String ARABIC =
            // teh: tah and tteh; seen: theh and sad; zeh: thal, dad, zah and jeh
            " \u0637=\u062a \u0679=\u062a \u062b=\u0633 \u0635=\u0633 \u0630=\u0632 \u0636=\u0632 \u0638=\u0632 \u0698=\u0632"
                    // heh: hah; kaf: qaf and khah; alef: ain; dal: ddal; reh: rreh; noon: noon ghunna; gaf: ghain
                    + " \u062d=\u0647 \u0642=\u0643 \u062e=\u0643 \u0639=\u0627 \u0688=\u062f \u0691=\u0631 \u06ba=\u0646"
                    + " \u063a=\u06af \u0621=";

    /** Letters and pairs of letters that ears do not tell apart, in both scripts. */
    static final NormalizeCharMap SOUNDS = map(ROMAN + ARABIC);

    private SoundLetters() {}

    private static NormalizeCharMap map(String pairs) {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        for (String pair : pairs.strip().split(" +(?=\\S)", -1)) {
            int sign = pair.indexOf('=');
            map.add(pair.substring(0, sign), pair.substring(sign + 1));
        }
        return map.build();
    }
}
