package dev.podweft.vocabulary;

import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form.Origin;
import dev.podweft.model.Form.Rule;
import dev.podweft.text.NormalizedText;
import dev.podweft.vocabulary.Draft.DraftForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds back forms that everyday text spells by chance: drops those that could never be told from English and concepts
 * that only one minor source has, whose phrases are of any field; asks of others that the text has their exact capitals
 * and signs. Used once, by one thread.
 */
final class Restraint {

    /** A sign between letters that a space in the text would stand for as well: Socket.IO, TIME_WAIT, Test::More. */
    private static final Pattern SIGN_INSIDE = Pattern.compile(".*\\w(\\.|_|::|@|#|!)\\w.*");

    /** Signs around a lone word are no part of what is matched: {@code <address>}, {@code :is}. */
    private static final Pattern SIGN_AROUND = Pattern.compile("[<@:.&#!].*|.*[>()\\[\\]!?]");

    /** A name and a version behind it. */
    private static final Pattern VERSION = Pattern.compile("(.*[^\\d.\\s])[\\s-]?v?(\\d{1,2}|\\d+(\\.\\d+)+)");

    private static final int COMMON = 4;

    private final EnglishWords english;
    private final Set<String> seedKeys = new HashSet<>();
    private final Set<String> versionedKeys = new HashSet<>();

    /** Looks at the hand-made names among {@code drafts}. */
    Restraint(List<Draft> drafts, EnglishWords english) {
        this.english = english;
        for (Draft draft : drafts) {
            for (DraftForm form : draft.forms()) {
                String key = NormalizedText.key(form.text());
                if (form.origin() == Origin.SEED) {
                    seedKeys.add(key);
                    if (draft.traits().contains("VERSIONED") || draft.traits().contains("VERSION_ATTACHED")) {
                        versionedKeys.add(key);
                    }
                }
            }
        }
    }

    /** Drops or restricts forms of {@code draft}. */
    void apply(Draft draft) {
        List<DraftForm> kept = new ArrayList<>();
        for (DraftForm form : draft.forms()) {
            if (form.origin() == Origin.SEED || !hopeless(draft, form)) {
                kept.add(form.rule() == Rule.SAFE ? form.withRule(rule(draft, form)) : form);
            }
        }
        draft.forms().clear();
        draft.forms().addAll(kept);
    }

    /** Whether nothing in a text could ever show that a source's form is meant. */
    private boolean hopeless(Draft draft, DraftForm form) {
        int level = english.level(form.text());
        boolean lower = form.text().equals(form.text().toLowerCase(Locale.ROOT));
        boolean oneWord = NormalizedText.of(form.text()).size() == 1;
        boolean weak = form.origin() == Origin.WEAK;
        boolean bare = oneWord && level > 0 && SIGN_AROUND.matcher(form.text()).matches();
        if (bare || pluralOfSeed(form.text(), lower) || versionOfSeed(form.text())) {
            return true;
        }
        if (draft.kind() == ConceptKind.CONCEPT) {
            return oneWord && level >= COMMON && form.sources() == 1 || weak;
        }
        return oneWord && level > 0 && (weak && lower || draft.kind() == ConceptKind.API && !lower && !capitals(form));
    }

    /** "Timeouts" beside the hand-made "timeout"; in small letters or title case only, since NATS is not NAT. */
    private boolean pluralOfSeed(String form, boolean lower) {
        String key = NormalizedText.key(form);
        boolean title = form.length() > 1 && form.substring(1).equals(form.substring(1).toLowerCase(Locale.ROOT));
        return (lower || title) && key.endsWith("s") && seedKeys.contains(key.substring(0, key.length() - 1))
            && !seedKeys.contains(key);
    }

    /** "TLS 1.3" beside the hand-made "TLS": the version of a mention, not a thing of its own. */
    private boolean versionOfSeed(String form) {
        Matcher version = VERSION.matcher(form);
        return version.matches() && versionedKeys.contains(NormalizedText.key(version.group(1)));
    }

    private static boolean capitals(DraftForm form) {
        return form.text().equals(form.text().toUpperCase(Locale.ROOT));
    }

    private Rule rule(Draft draft, DraftForm form) {
        int level = english.level(form.text());
        if (level == 0) {
            return Rule.SAFE;
        }
        if (SIGN_INSIDE.matcher(form.text()).matches()) {
            return Rule.CASE;
        }
        boolean oneWord = NormalizedText.of(form.text()).size() == 1;
        boolean lower = form.text().equals(form.text().toLowerCase(Locale.ROOT));
        if (form.origin() == Origin.SEED || draft.kind() == ConceptKind.CONCEPT && !oneWord) {
            return Rule.SAFE;
        }
        if (draft.kind() == ConceptKind.CONCEPT) {
            return level >= COMMON ? Rule.CONTEXT : Rule.SAFE;
        }
        return lower ? oneWord ? Rule.CONTEXT : Rule.SAFE : Rule.CASE;
    }
}
