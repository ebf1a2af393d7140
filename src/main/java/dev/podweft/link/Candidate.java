package dev.podweft.link;

import dev.podweft.model.Form;
import dev.podweft.model.Mention;

/**
 * One thing that one mention may stand for, with the features that speak for and against it.
 *
 * @param text the number of the text that the mention stands in, from 0
 * @param features in the order of the features of {@link LinkModel}; not to be changed
 */
public record Candidate(int text, Mention mention, Form form, double[] features) {

    /** Returns whether this is a person's name found in the text: those are decided by rule, not by a model. */
    public boolean person() {
        return Persons.person(form);
    }
}
