import DamlaCorpus
import Testing

@Suite("The world is large enough, true to its own rules, and speaks both languages")
struct WorldTests {
    @Test func hasEnoughOfEverything() throws {
        let world = try Repository.world.get()
        #expect(world.all(.fruit).count >= 60)
        #expect(world.all(.animal).count >= 50)
        #expect(world.all(.country).count >= 45)
        #expect(world.all(.job).count == 30)
        #expect(world.categories.allSatisfy { $0.members.english.count >= 7 && $0.members.turkish.count >= 7 })
    }

    @Test("Each class has fruits that stand in lists and one at least that never does", arguments: Language.allCases)
    func heldFruits(_ language: Language) throws {
        let world = try Repository.world.get()
        let relation = try #require(world.relation(.fruitClass, language))
        #expect(relation.held.count >= 15)
        let held = Dictionary(grouping: relation.held, by: \.value)
        let listed = Dictionary(grouping: relation.listed, by: \.value)
        #expect(Set(held.keys) == Set(listed.keys))
        #expect(listed.values.allSatisfy { $0.count >= 3 })
        #expect(relation.held.contains(language == .english ? Pair("apple", "pome") : Pair("elma", "yumuşak çekirdekli")))
    }

    @Test("No word of a language stands for two things of one table")
    func distinctNames() throws {
        let world = try Repository.world.get()
        for kind in EntityKind.allCases {
            for language in Language.allCases {
                let names = world.all(kind).map { $0.name[language] }
                #expect(Set(names).count == names.count)
            }
        }
    }

    @Test("Jobs are skewed three ways, ten jobs each")
    func skews() throws {
        let shares = Dictionary(grouping: try Repository.world.get().all(.job), by: \.sheShare).mapValues(\.count)
        #expect(shares == [0.1: 10, 0.5: 10, 0.9: 10])
    }

    @Test("Only the company that a lesson needs exists")
    func inventedCompanies() throws {
        let real = try Repository.world.get().all(.company).filter { !$0.isInvented }
        #expect(real.map(\.name.english) == ["Apple"])
    }

    @Test("Sixteen separators or more, and those held out are not among them")
    func separators() {
        #expect(ListStyle.listedSeparators.count >= 16)
        #expect(Set(ListStyle.listedSeparators).isDisjoint(with: ListStyle.heldSeparators))
    }
}
