package dev.podweft.eval;

import java.util.Set;

/** English words that tell nothing, for the rankers to compare with; what the product leaves out is its own affair. */
final class StopWords {

    static final Set<String> ENGLISH = Set.of((
        "about above across after afterwards again against all almost alone along already also although always am "
        + "among an and another any anyhow anyone anything anyway anywhere are around as at back be became because "
        + "become becomes been before beforehand behind being below beside besides between beyond both but by can "
        + "cannot could did do does doing done down due during each either else elsewhere enough etc even ever every "
        + "everyone everything everywhere except few first for former from further get give go had has have he hence "
        + "her here hers herself him himself his how however if in indeed instead into is it its itself just last "
        + "latter least less like made make many may maybe me meanwhile might mine more moreover most mostly much must "
        + "my myself namely neither never nevertheless next no nobody none nor not nothing now nowhere of off often on "
        + "once one only onto or other others otherwise our ours ourselves out over own part per perhaps please put "
        + "quite rather really re same see seem seemed seems several shall she should since so some somehow someone "
        + "something sometime sometimes somewhere still such take than that the their theirs them themselves then "
        + "there thereby therefore these they this those though through throughout thus to together too toward "
        + "towards two under until up upon us use used using very via was we well were what whatever when whenever "
        + "where whereas whether which while who whoever whole whom whose why will with within without would yet you "
        + "your yours yourself yourselves").split(" "));

    private StopWords() {
    }
}
