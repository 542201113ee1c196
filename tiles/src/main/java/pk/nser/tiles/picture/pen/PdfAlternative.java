package pk.nser.tiles.picture.pen;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** Tags a page as one figure and tells in words what it shows (ISO 32000-1, 14.8 and 14.9.3). */
final class PdfAlternative {
    /** The tag of the page's content. */
    static final COSName FIGURE = COSName.getPDFName(StandardStructureTypes.Figure);

    private static final int ONLY_CONTENT = 0;

    private PdfAlternative() {}

    /** Tags it. @return the properties of the content between the tags */
    static PDPropertyList tag(PDDocument document, PDPage page, String language, String description) {
        PDStructureTreeRoot root = new PDStructureTreeRoot();
        PDStructureElement figure = new PDStructureElement(StandardStructureTypes.Figure, root);
        figure.setPage(page);
        figure.setLanguage(language);
        figure.setAlternateDescription(description);
        figure.getCOSObject().setInt(COSName.K, ONLY_CONTENT);
        root.appendKid(figure);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents(figure));
        page.setStructParents(0);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        COSDictionary properties = new COSDictionary();
        properties.setInt(COSName.MCID, ONLY_CONTENT);
        return PDPropertyList.create(properties);
    }

    /** For each page its content's elements: one page, one element. */
    private static COSDictionary parents(PDStructureElement figure) {
        COSArray contents = new COSArray();
        contents.add(figure);
        COSArray numbers = new COSArray();
        numbers.add(COSInteger.ZERO);
        numbers.add(contents);
        COSDictionary tree = new COSDictionary();
        tree.setItem(COSName.NUMS, numbers);
        return tree;
    }
}
