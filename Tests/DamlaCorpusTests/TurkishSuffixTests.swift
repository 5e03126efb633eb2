import DamlaCorpus
import Testing

@Suite("Turkish words take their suffixes as they are spelled")
struct TurkishSuffixTests {
    /// Word, suffix, the whole form. Checked by hand against the Turkish Language Association's spelling.
    static let common: [(String, TurkishSuffix, String)] = [
        // Vowel harmony after each vowel.
        ("dağ", .locative, "dağda"), ("kapı", .locative, "kapıda"), ("ev", .locative, "evde"), ("deniz", .locative, "denizde"),
        ("yol", .locative, "yolda"), ("göz", .locative, "gözde"), ("okul", .locative, "okulda"), ("gün", .locative, "günde"),
        // d becomes t after a voiceless consonant.
        ("sokak", .locative, "sokakta"), ("ağaç", .locative, "ağaçta"), ("kitap", .ablative, "kitaptan"),
        ("ateş", .ablative, "ateşten"), ("raf", .locative, "rafta"), ("at", .copula, "attır"), ("kuş", .copula, "kuştur"),
        ("böcek", .copula, "böcektir"), ("süt", .copula, "süttür"), ("memeli", .copula, "memelidir"),
        ("sürüngen", .copula, "sürüngendir"), ("balık", .copula, "balıktır"),
        // Buffer letters.
        ("elma", .dative, "elmaya"), ("elma", .accusative, "elmayı"), ("elma", .genitive, "elmanın"),
        ("elma", .possessive, "elması"), ("kedi", .dative, "kediye"), ("kedi", .accusative, "kediyi"),
        ("kuzu", .genitive, "kuzunun"), ("ütü", .possessive, "ütüsü"), ("köprü", .accusative, "köprüyü"),
        ("radyo", .accusative, "radyoyu"), ("hemşire", .accusative, "hemşireyi"), ("aşçı", .accusative, "aşçıyı"),
        // Softening.
        ("dolap", .genitive, "dolabın"), ("çorap", .accusative, "çorabı"), ("kitap", .dative, "kitaba"),
        ("havuç", .genitive, "havucun"), ("çekiç", .accusative, "çekici"), ("turunç", .genitive, "turuncun"),
        ("yatak", .genitive, "yatağın"), ("çiçek", .dative, "çiçeğe"), ("ıspanak", .accusative, "ıspanağı"),
        ("renk", .genitive, "rengin"), ("armut", .genitive, "armudun"), ("palamut", .dative, "palamuda"),
        ("söğüt", .genitive, "söğüdün"), ("kurt", .accusative, "kurdu"), ("ut", .accusative, "udu"), ("dört", .dative, "dörde"),
        ("mikroskop", .accusative, "mikroskobu"), ("salep", .accusative, "salebi"), ("sincap", .genitive, "sincabın"),
        // No softening.
        ("top", .accusative, "topu"), ("kek", .accusative, "keki"), ("saç", .accusative, "saçı"), ("süt", .genitive, "sütün"),
        ("avukat", .accusative, "avukatı"), ("bisiklet", .dative, "bisiklete"), ("hukuk", .genitive, "hukukun"),
        // A vowel that falls out.
        ("burun", .accusative, "burnu"), ("boyun", .dative, "boyna"), ("nehir", .genitive, "nehrin"),
        ("şehir", .accusative, "şehri"), ("resim", .possessive, "resmi"), ("nehir", .locative, "nehirde"),
        // Front suffixes after a back vowel, and circumflexes.
        ("saat", .accusative, "saati"), ("saat", .locative, "saatte"), ("rol", .accusative, "rolü"), ("kalp", .genitive, "kalbin"),
        ("metal", .plural, "metaller"), ("dükkân", .locative, "dükkânda"), ("hâkim", .accusative, "hâkimi"),
        ("kâse", .genitive, "kâsenin"),
        // Plurals.
        ("elma", .plural, "elmalar"), ("ev", .plural, "evler"), ("kuğu", .plural, "kuğular"), ("gül", .plural, "güller"),
        ("köpekbalığı", .plural, "köpekbalıkları"), ("misket limonu", .plural, "misket limonları"),
        // Compounds that end in a possessive suffix.
        ("havaalanı", .locative, "havaalanında"), ("havaalanı", .dative, "havaalanına"), ("yayınevi", .locative, "yayınevinde"),
        ("köpekbalığı", .genitive, "köpekbalığının"), ("meyve suyu", .accusative, "meyve suyunu"),
        ("çiçek dükkânı", .locativeRelative, "çiçek dükkânındaki"), ("hukuk bürosu", .ablative, "hukuk bürosundan"),
        ("bilim insanı", .copula, "bilim insanıdır"),
        // su.
        ("su", .genitive, "suyun"), ("su", .accusative, "suyu"), ("su", .instrumental, "suyla"),
        // Past copula, instrumental, -ki.
        ("güneşli", .pastCopula, "güneşliydi"), ("soğuk", .pastCopula, "soğuktu"), ("sıcak", .pastCopula, "sıcaktı"),
        ("ılık", .pastCopula, "ılıktı"), ("pazar", .pastCopula, "pazardı"), ("perşembe", .pastCopula, "perşembeydi"),
        ("salı", .pastCopula, "salıydı"), ("otobüs", .instrumental, "otobüsle"), ("araba", .instrumental, "arabayla"),
        ("gemi", .instrumental, "gemiyle"), ("tren", .instrumental, "trenle"), ("uçak", .instrumental, "uçakla"),
        ("ofis", .locativeRelative, "ofisteki"), ("okul", .locativeRelative, "okuldaki"), ("lokanta", .locativeRelative, "lokantadaki"),
        // Verbs.
        ("git", .past, "gitti"), ("gör", .past, "gördü"), ("ye", .past, "yedi"), ("koş", .past, "koştu"),
    ]

    @Test(arguments: common)
    func commonNoun(_ word: String, _ suffix: TurkishSuffix, _ form: String) throws {
        let turkish = try Repository.world.get().words.turkish
        #expect(turkish.word(word, with: suffix) == form)
    }

    @Test(arguments: [
        ("Ankara", TurkishSuffix.copula, "Ankara'dır"), ("Türkiye", .genitive, "Türkiye'nin"), ("Paris", .locative, "Paris'te"),
        ("Irak", .genitive, "Irak'ın"), ("Irak", .locative, "Irak'ta"), ("Fas", .locative, "Fas'ta"), ("Oslo", .dative, "Oslo'ya"),
        ("Bükreş", .copula, "Bükreş'tir"), ("Senegal", .genitive, "Senegal'in"), ("Nepal", .locative, "Nepal'de"),
        ("Ürdün", .locative, "Ürdün'de"), ("Zagreb", .copula, "Zagreb'dir"), ("Ayşe", .dative, "Ayşe'ye"),
        ("Umut", .genitive, "Umut'un"), ("Mehmet", .dative, "Mehmet'e"), ("Bağdat", .accusative, "Bağdat'ı"),
        ("Buenos Aires", .locativeRelative, "Buenos Aires'teki"),
    ])
    func properNameKeepsItsSpelling(_ word: String, _ suffix: TurkishSuffix, _ form: String) throws {
        let turkish = try Repository.world.get().words.turkish
        #expect(turkish.word(word, with: suffix, isProper: true) == form)
    }

    @Test("There are forms enough to mean something, and each suffix is among them")
    func forms() {
        #expect(Self.common.count >= 80)
        #expect(Set(Self.common.map(\.1)) == Set(TurkishSuffix.allCases))
    }

    @Test("I and i are two letters each", arguments: [("IĞDIR", "ığdır"), ("İzmir", "izmir"), ("Şili", "şili"), ("Çin", "çin")])
    func smallLetters(_ word: String, _ lower: String) {
        #expect(Language.turkish.lowercased(word) == lower)
    }

    @Test(arguments: [("incir", "İncir"), ("ıspanak", "Ispanak"), ("şeftali", "Şeftali"), ("", "")])
    func capital(_ word: String, _ capitalized: String) {
        #expect(Language.turkish.capitalized(word) == capitalized)
    }

    @Test("The past forms in the table are those of the rules")
    func pastForms() throws {
        let world = try Repository.world.get()
        let past = try #require(world.relation(.past, .turkish))
        for pair in past.listed + past.held { #expect(world.words.turkish.word(pair.key, with: .past) == pair.value) }
    }
}
