package dev.podweft.link;

/** What is looked at before a name in a text is taken for a concept; each a number from 0 to 1. */
enum Feature {
    /** Always 1. */
    BIAS,
    /** The form is from the hand-made vocabulary. */
    SEED,
    /** The form is from a first-rank source or two sources. */
    STRONG,
    /** The form is from one minor source. */
    WEAK,
    /** How many sources give the form, up to five. */
    SOURCES,
    /** The form may be taken anywhere. */
    SAFE,
    /** The form may be taken in its exact capitals only, and they are not these. */
    CASE_BROKEN,
    /** The form may be taken in its exact capitals only, and they are these. */
    CASE_KEPT,
    /** The form needs support from the surroundings. */
    CONTEXT,
    /** It is the concept's own name. */
    CANONICAL,
    /** The text has exactly the form's capitals. */
    SAME_CASE,
    /** The text is all in small letters while the form is not. */
    LOWERED,
    /** The text starts with a capital while the form does not. */
    RAISED,
    /** The text has a capital inside a sentence. */
    CAPITAL_INSIDE,
    /** The text is all capitals. */
    CAPITALS,
    /** The whole line is in title case, so that capitals tell nothing. */
    TITLE_CASE_LINE,
    /** The text starts a sentence or a line. */
    STARTS,
    /** It is the whole line, item or chapter. */
    WHOLE_LINE,
    /** It is an English word: 1 for the most common, 0.2 for a rare one. */
    EVERYDAY,
    /** Everyday and in small letters. */
    EVERYDAY_LOWER,
    /** Everyday and from one minor source. */
    EVERYDAY_WEAK,
    /** Everyday and the concept is software, a language or the like. */
    EVERYDAY_TECHNOLOGY,
    /** One or two characters. */
    SHORT,
    /** Three characters. */
    THREE,
    /** Two words. */
    TWO_WORDS,
    /** Three words or more. */
    MORE_WORDS,
    /** The text is a plural of the form. */
    PLURAL,
    /** The text has digits or other characters that no everyday word has. */
    CODE_SHAPE,
    /** Cue words of the concept near by, up to three. */
    CUES_NEAR,
    /** Cue words of the concept anywhere in the notes, up to three. */
    CUES,
    /** Needs support and has no cue word anywhere. */
    CONTEXT_ALONE,
    /** Concepts related to it are mentioned, up to three. */
    RELATED,
    /** Needs support, and related concepts are mentioned. */
    CONTEXT_RELATED,
    /** Share of technical names among the words of the notes. */
    TECHNICAL,
    /** The same words stand for other concepts, too. */
    AMBIGUOUS,
    /** Another candidate for the same words is better placed in the vocabulary. */
    SECOND,
    /** The concept is also mentioned by an unrestricted form. */
    ALSO_SAFE,
    /** How often the concept is mentioned, up to four. */
    COUNT,
    /** A version number stands right behind it. */
    VERSION,
    /** In the title. */
    IN_TITLE,
    /** The concept is mentioned in title and notes. */
    TITLE_AND_NOTES,
    /** In an item of a list or a chapter mark. */
    IN_ITEM,
    /** In a social or contact line. */
    IN_SOCIAL,
    /** In a sponsor's line. */
    IN_SPONSOR,
    /** In the last fifth of long notes. */
    LATE,
    /** Behind an article. */
    AFTER_ARTICLE,
    /** Behind to, will, can, a pronoun: where verbs stand. */
    AFTER_VERB_SIGN,
    /** Behind with, in, using, for and the like. */
    AFTER_PREPOSITION,
    /** Before an article, a pronoun or a particle: it may be a verb itself. */
    BEFORE_OBJECT,
    /** The word before has a capital and is no sentence start: it may be the middle of a longer name. */
    NAME_BEFORE,
    /** The word behind has a capital: it may be the start of a longer name. */
    NAME_BEHIND,
    /** Joined to the next or last word by a hyphen. */
    HYPHENED,
    /** Behind an at sign. */
    AT_SIGN,
    /** The concept is a heading too broad to be a topic. */
    BROAD,
    /** Software. */
    IS_SOFTWARE,
    /** A language. */
    IS_LANGUAGE,
    /** An API. */
    IS_API,
    /** A concept. */
    IS_CONCEPT,
    /** An organization. */
    IS_ORGANIZATION,
    /** A concept of one word. */
    ONE_WORD_CONCEPT,
    /** Known to one minor source of concepts only, several words. */
    WEAK_PHRASE,
    /** Software that one minor source knows, of one word that is no English. */
    WEAK_NAME,
    /** A verb or noun made from the name by rule. */
    DERIVED,
    /** A shorter name of technology stands inside the span. */
    CONTAINS_NAME,
    /** Stands inside a longer name of the hand-made vocabulary. */
    INSIDE_KNOWN,
    /** Stands inside a longer name of a source. */
    INSIDE_OTHER,
    /** In how many files the concept stands, up to six. */
    FILES,
    /** How often the annotators took this form for the concept, 0.5 where it is not known. */
    PRIOR,
    /** How much is known about that: 0 for nothing, near 1 for many episodes. */
    PRIOR_KNOWN,
    /** A place to follow, listen, chat, pay or meet. */
    PLATFORM,
    /** Such a place, and the words around only say where to go: a link, a handle, "follow us on", or nothing. */
    PLATFORM_POINTER,
    /** The words before and behind are a person's. */
    NAMES_AROUND,
    /** The line stands in other episodes of the batch, too. */
    RECURS,
    /** How often it does, compared with the line of the episode that recurs most. */
    RECURS_SHARE,
    /** Found in the text, in no vocabulary. */
    DISCOVERED,
    /** A person's name found in the text. */
    IS_PERSON,
    /** The words are part of a person's name. */
    IN_PERSON,
    /** The word is part of a person's name that stands elsewhere in the notes. */
    PART_OF_PERSON,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#CODE}. */
    D_CODE,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#DOTTED}. */
    D_DOTTED,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#QUOTED}. */
    D_QUOTED,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#CAMEL}. */
    D_CAMEL,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#CAPITALS}. */
    D_CAPITALS,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#CAPITAL}. */
    D_CAPITAL,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#UNKNOWN}. */
    D_UNKNOWN,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#DIGITS}. */
    D_DIGITS,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#ITEM}. */
    D_ITEM,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#ITEM_HEAD}. */
    D_ITEM_HEAD,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#CALLED}. */
    D_CALLED,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#INTRODUCED}. */
    D_INTRODUCED,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#KIND_WORD}. */
    D_KIND_WORD,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#DEFINED}. */
    D_DEFINED,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#LINKED}. */
    D_LINKED,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#PHRASE}. */
    D_PHRASE,
    /** A letter or two away from a well-known name. */
    TYPO,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#GIVEN_NAME}. */
    D_GIVEN_NAME,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#BYLINE}. */
    D_BYLINE,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#AMONG_PERSONS}. */
    D_AMONG_PERSONS,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#SIDE_SECTION}. */
    D_SIDE_SECTION,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#INNER}. */
    D_INNER,
    /** The sign of this name: {@link dev.podweft.model.Hints.Sign#HOLDS_KNOWN}. */
    D_HOLDS_KNOWN,
    /** How technical the last word is. */
    D_HEAD,
    /** How technical the words before the last are. */
    D_MODIFIER,
    /** How many of the items near by are known technologies. */
    D_COMPANY,
    /** Capitals inside the text that are neither the form's, nor all small, nor all large: "IOs" for iOS. */
    CASE_CONFLICT,
    /** White space in the text where the form has a dot or nothing: "socket IO" for Socket.IO. */
    GAP_DIFFERS;

    /** How many there are. */
    static final int SIZE = values().length;
}
