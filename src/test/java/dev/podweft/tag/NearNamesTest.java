package dev.podweft.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    private static final NearNames NAMES = new NearNames(
        List.of("kubernetes", "elasticsearch", "zorgon", "marimo", "flurbas", "flurbos"), name -> Optional.of(form(name)));

    private static Form form(String name) {
        Concept concept = Concept.named(new ConceptId("software/" + name), name, ConceptKind.SOFTWARE);
        return new Form(name, concept, Form.Rule.SAFE, Form.Origin.SEED, 1, 0, true, false);
    }

    @ParameterizedTest
    @CsvSource({"kuberntes,kubernetes", "kubernetse,kubernetes", "kuberneten,kubernetes", "elastcisaerch,elasticsearch",
        "zogron,zorgon", "zorgonn,zorgon"})
    void findsTheNameMeant(String word, String name) {
        assertEquals(Optional.of(form(name)), NAMES.near(word));
    }

    @ParameterizedTest
    @CsvSource({"kubernetes,the name itself", "zurgon,a wrong letter in a short name", "marim,too short",
        "borgon,another first letter", "flurbs,two names are as near", "kubrntes,two letters in a name of ten"})
    void findsNoneWhereItMayBeAnother(String word, String why) {
        assertEquals(Optional.empty(), NAMES.near(word), why);
    }
}
