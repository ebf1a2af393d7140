package dev.podweft.map;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A drawing of this package as PNG or PDF. Takes SVG of one theme ({@link MapOptions.Look#LIGHT} or {@code DARK}).
 * Letters come from the fonts of the machine, so that bytes may differ from one to another. Immutable.
 */
public final class Picture {

    /** Pictures beyond this take more memory than they are worth. */
    private static final double MOST_PIXELS = 150e6;

    /** CSS pixels are 1/96, points 1/72 of an inch. */
    private static final double POINTS = 0.75;

    /** As deep as by default, and with as many elements as a map of two thousand marks has. */
    private static final LoaderContext LIMITS = LoaderContext.builder().documentLimits(new DocumentLimits(
        DocumentLimits.DEFAULT_MAX_NESTING_DEPTH, DocumentLimits.DEFAULT_MAX_USE_NESTING_DEPTH, 50_000)).build();

    private final SVGDocument drawing;
    private final FloatSize size;

    /**
     * Reads a drawing.
     *
     * @throws IllegalArgumentException where {@code svg} is none
     */
    public Picture(String svg) {
        drawing = Optional.ofNullable(new SVGLoader().load(
            new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)), (URI) null, LIMITS))
            .orElseThrow(() -> new IllegalArgumentException("not an SVG drawing"));
        size = drawing.size();
    }

    /**
     * Writes a PNG.
     *
     * @param scale pixels for each unit of the drawing
     * @throws IllegalArgumentException where that would make more than 150 million pixels
     */
    public void writePng(double scale, OutputStream out) throws IOException {
        if (!(scale > 0) || size.width * size.height * scale * scale > MOST_PIXELS) {
            throw new IllegalArgumentException("scale must be above 0 and leave the picture below 150 million pixels, "
                + "and is " + scale);
        }
        BufferedImage image = new BufferedImage((int) Math.ceil(size.width * scale),
            (int) Math.ceil(size.height * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        draw(graphics);
        ImageIO.write(image, "png", out);
    }

    /** Writes a PDF of one page, as large as the drawing at 96 units an inch; letters are outlines. */
    public void writePdf(OutputStream out) throws IOException {
        float width = (float) (size.width * POINTS);
        float height = (float) (size.height * POINTS);
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            PDPage page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, width, height);
            graphics.scale(POINTS, POINTS);
            draw(graphics);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            document.save(out);
        }
    }

    private void draw(Graphics2D graphics) {
        drawing.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(0, 0, size.width, size.height));
        graphics.dispose();
    }
}
