package dev.podweft.corenlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.corenlp.PodweftAnnotations.ConceptId;
import dev.podweft.corenlp.PodweftAnnotations.ConceptName;
import dev.podweft.corenlp.PodweftAnnotations.ConceptType;
import dev.podweft.corenlp.PodweftAnnotations.Mentions;
import dev.podweft.corenlp.PodweftAnnotations.Version;
import edu.stanford.nlp.ling.CoreAnnotations.SentencesAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TextAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How a CoreNLP user gets Podweft's mentions. */
class PodweftAnnotatorTest {

    private static StanfordCoreNLP pipeline;

    @BeforeAll
    static void nameItInTheProperties() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,podweft");
        properties.setProperty("customAnnotatorClass.podweft", "dev.podweft.corenlp.PodweftAnnotator");
        pipeline = new StanfordCoreNLP(properties);
    }

    @Test
    void snippetOfTheDocsRuns() {
        List<String> found = new ArrayList<>();
        // begin
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,podweft");
        properties.setProperty("customAnnotatorClass.podweft", "dev.podweft.corenlp.PodweftAnnotator");
        StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
        Annotation document = new Annotation("We moved from MongoDB to PostgreSQL 17. It uses io_uring.");
        pipeline.annotate(document);
        for (CoreMap mention : document.get(PodweftAnnotations.Mentions.class)) {
            String name = mention.get(PodweftAnnotations.ConceptName.class);
            String version = mention.get(PodweftAnnotations.Version.class);
            found.add(name + " " + version);
        }
        // end
        assertEquals(List.of("MongoDB null", "PostgreSQL 17", "io_uring null"), found);
    }

    @Test
    void snippetIsTheOneOfTheDocs() throws IOException {
        String source = Files.readString(Path.of("src/test/java/dev/podweft/corenlp/PodweftAnnotatorTest.java"));
        assertEquals(between("// begin\n(.*?)\n *// end", source),
            between("```java\n(.*?)\n```", Files.readString(Path.of("docs/tagger.md"))));
    }

    private static String between(String pattern, String text) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertTrue(found.find(), pattern);
        return found.group(1).stripIndent();
    }

    @Test
    void filesMentionsOfTheDocument() {
        Annotation document = new Annotation("We moved from MongoDB to PostgreSQL 17. It uses io_uring.");
        pipeline.annotate(document);
        CoreMap mention = document.get(Mentions.class).get(1);
        assertEquals("PostgreSQL 17", mention.get(TextAnnotation.class));
        assertEquals("software/postgresql", mention.get(ConceptId.class));
        assertEquals("PostgreSQL", mention.get(ConceptName.class));
        assertEquals("software", mention.get(ConceptType.class));
        assertEquals("17", mention.get(Version.class));
        assertEquals(List.of("PostgreSQL", "17"),
            mention.get(TokensAnnotation.class).stream().map(CoreLabel::word).toList());
    }

    @Test
    void filesMentionsOfEachSentence() {
        Annotation document = new Annotation("We moved from MongoDB to PostgreSQL 17. It uses io_uring.");
        pipeline.annotate(document);
        List<CoreMap> sentences = document.get(SentencesAnnotation.class);
        assertEquals(List.of("MongoDB", "PostgreSQL 17"), texts(sentences.get(0)));
        assertEquals(List.of("io_uring"), texts(sentences.get(1)));
    }

    @Test
    void marksTheTokens() {
        Annotation document = new Annotation("We moved from MongoDB to PostgreSQL 17.");
        pipeline.annotate(document);
        List<CoreLabel> tokens = document.get(TokensAnnotation.class);
        assertNull(tokens.get(0).get(ConceptId.class));
        assertEquals("MongoDB", tokens.get(3).get(ConceptName.class));
        assertNull(tokens.get(3).get(Version.class));
        assertEquals("17", tokens.get(6).get(Version.class));
    }

    @Test
    void filesNothingWhereNothingIs() {
        for (String text : List.of("", "We had a nice day.")) {
            Annotation document = new Annotation(text);
            pipeline.annotate(document);
            assertEquals(List.of(), document.get(Mentions.class));
        }
    }

    @Test
    void canBePrinted() {
        Annotation document = new Annotation("PostgreSQL 17");
        pipeline.annotate(document);
        assertFalse(document.get(Mentions.class).get(0).toString().isEmpty());
    }

    private static List<String> texts(CoreMap sentence) {
        return sentence.get(Mentions.class).stream().map(mention -> mention.get(TextAnnotation.class)).toList();
    }
}
