package dev.podweft.tag;

import dev.podweft.vocabulary.Vocabulary;

class NaiveTaggerTest extends TaggerContractTest {

    @Override
    Tagger tagger(Vocabulary vocabulary) {
        return new NaiveTagger(SpecVocabulary.forms());
    }
}
