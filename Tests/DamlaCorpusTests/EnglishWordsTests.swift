import DamlaCorpus
import Testing

@Suite("English nouns take their article and their plural")
struct EnglishWordsTests {
    @Test(arguments: [
        ("plum", "plums"), ("cherry", "cherries"), ("peach", "peaches"), ("fox", "foxes"), ("mouse", "mice"),
        ("monkey", "monkeys"), ("bitter orange", "bitter oranges"), ("sour cherry", "sour cherries"), ("fish", "fish"),
        ("goose", "geese"), ("wolf", "wolves"), ("bus", "buses"), ("mango", "mangoes"), ("avocado", "avocados"),
        ("water", "water"), ("passion fruit", "passion fruits"),
    ])
    func plural(_ word: String, _ plural: String) throws {
        #expect(try Repository.world.get().words.english.plural(word) == plural)
    }

    @Test(arguments: [
        ("plum", "a plum"), ("apple", "an apple"), ("owl", "an owl"), ("Apple", "an Apple"), ("university", "a university"),
        ("milk", "some milk"), ("scissors", "some scissors"), ("sheep", "a sheep"), ("ice bear", "an ice bear"),
    ])
    func article(_ word: String, _ words: String) throws {
        #expect(try Repository.world.get().words.english.withArticle(word) == words)
    }
}
