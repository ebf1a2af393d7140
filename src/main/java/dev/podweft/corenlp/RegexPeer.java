package dev.podweft.corenlp;

import dev.podweft.eval.GoldEpisode;
import dev.podweft.eval.Peer;
import dev.podweft.eval.Prediction;
import dev.podweft.model.Concept;
import edu.stanford.nlp.ling.CoreAnnotations.NamedEntityTagAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * CoreNLP's TokensRegexNER with our vocabulary: every form as a rule, its characters taken as they are, in any
 * capitals; entity mentions as {@code entitymentions} joins them (Chang and Manning 2014, "TokensRegex"; Manning et al.
 * 2014, "The Stanford CoreNLP Natural Language Processing Toolkit"). It tries every rule at every word. For one thread.
 */
public final class RegexPeer implements Peer {

    private final StanfordCoreNLP pipeline;
    private final List<Concept> concepts;

    /** Prepares the rules; {@code meanings} tells what each form in lower case stands for. */
    public RegexPeer(Map<String, Concept> meanings) throws IOException {
        concepts = List.copyOf(meanings.values());
        Path rules = Files.createTempFile("podweft-regexner", ".tsv");
        try {
            write(rules, meanings);
            Properties properties = new Properties();
            properties.setProperty("regexner.mapping", rules.toString());
            properties.setProperty("regexner.ignorecase", "true");
            pipeline = Pipelines.of("tokenize,regexner,entitymentions", properties);
        } finally {
            Files.delete(rules);
        }
    }

    private static void write(Path rules, Map<String, Concept> meanings) throws IOException {
        StanfordCoreNLP words = Pipelines.of("tokenize", new Properties());
        Map<String, Integer> written = new LinkedHashMap<>();
        int number = 0;
        for (String form : meanings.keySet()) {
            written.putIfAbsent(rule(words, form), number++);
        }
        written.remove("");
        try (BufferedWriter out = Files.newBufferedWriter(rules)) {
            for (Map.Entry<String, Integer> one : written.entrySet()) {
                out.write(one.getKey() + "\tC" + one.getValue() + "\n");
            }
        }
    }

    /** Returns the form as CoreNLP cuts it, each word an expression that matches only itself. */
    private static String rule(StanfordCoreNLP words, String form) {
        Annotation text = new Annotation(form);
        words.annotate(text);
        return text.get(edu.stanford.nlp.ling.CoreAnnotations.TokensAnnotation.class).stream().map(CoreLabel::word)
            .map(RegexPeer::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        StringBuilder quoted = new StringBuilder();
        for (char c : word.toCharArray()) {
            quoted.append(c < 128 && !Character.isLetterOrDigit(c) ? "\\" : "").append(c);
        }
        return quoted.toString();
    }

    @Override
    public List<Prediction> tag(GoldEpisode episode) {
        return Pipelines.tag(pipeline, episode, (field, span, entity) -> {
            int number = Integer.parseInt(entity.get(NamedEntityTagAnnotation.class).substring(1));
            return Optional.of(Prediction.of(field, span, concepts.get(number), Optional.empty()));
        });
    }
}
