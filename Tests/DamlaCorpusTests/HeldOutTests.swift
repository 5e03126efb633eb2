import DamlaCorpus
import Testing

@Suite("Evaluation asks what the corpus holds out")
struct HeldOutTests {
    let heldOut: HeldOut

    init() throws { heldOut = HeldOut(world: try Repository.world.get()) }

    @Test("Facts and questions are there in numbers, with prompts that end without a space", arguments: Language.allCases)
    func facts(_ language: Language) {
        let tests = heldOut.facts(language) + [heldOut.questions(language)]
        #expect(tests.count >= 5)
        for test in tests {
            #expect(test.items.count >= 15)
            #expect(test.items.allSatisfy { !$0.prompt.hasSuffix(" ") && !$0.prompt.isEmpty && !$0.expected.isEmpty })
        }
        #expect(heldOut.questions(language).items.count > 700)
    }

    @Test("The class of a fruit is asked before its article")
    func classPrompt() throws {
        let test = try #require(heldOut.facts(.english).first { $0.subject == .fact(.fruit, slot: "class") })
        #expect(test.items.first { $0.prompt.contains("apple") }?.prompt == "Botanists call the apple a")
    }

    @Test("Held-out keys come after as many examples as asked for, none of them held out", arguments: [0, 1, 2, 4])
    func shots(_ shots: Int) throws {
        for language in Language.allCases {
            let test = heldOut.heldKeys(.fruitClass, language, shots: shots)
            let held = Set(try #require(heldOut.world.relation(.fruitClass, language)).held)
            #expect(test.items.count >= 32)
            for item in test.items {
                let lines = item.prompt.split(separator: "\n").map { String($0) }
                #expect(lines.count == shots + 1)
                #expect(held.contains(Pair(String(lines[shots].dropLast()), item.expected)))
                #expect(lines.dropLast().allSatisfy { line in !held.contains { "\($0.key): \($0.value)" == line } })
            }
        }
    }

    @Test("A dozen relations can be carried over", arguments: Language.allCases)
    func relations(_ language: Language) {
        #expect(heldOut.carriedOver(language).count >= 10)
        #expect(heldOut.unlistedRelations(language, shots: 2).items.count > 50)
    }

    @Test("Made-up labels and words never occur in the corpus", arguments: Language.allCases)
    func madeUp(_ language: Language) throws {
        let test = heldOut.madeUpLabels(language, shots: 2)
        #expect(test.items.count == 150)
        #expect(test.items.allSatisfy { $0.choices.count == 2 && $0.choices.contains($0.expected) })
        #expect(test.items.allSatisfy { $0.prompt.split(separator: "\n").count == 5 })
        let labels = Set(test.items.flatMap(\.choices))
        let lines = try CorpusTests.sample.get().filter { $0.kind == .made || $0.kind == .recall || $0.kind == .copy }
        let words = Set(lines.flatMap { $0.text.split { !$0.isLetter }.map { String($0) } })
        let worlds = Set(Language.allCases.flatMap { language in
            heldOut.world.categories.flatMap { $0.members[language].map { language.lowercased($0) } }
        })
        #expect(labels.intersection(words).subtracting(worlds) == [])
        #expect(heldOut.lookUps(language).items.count == 100)
    }

    @Test("The same seed gives the same items")
    func deterministic() throws {
        let again = HeldOut(world: try Repository.world.get())
        #expect(heldOut.madeUpLabels(.turkish, shots: 4).items == again.madeUpLabels(.turkish, shots: 4).items)
        #expect(heldOut.departmentTask().training == again.departmentTask().training)
    }

    @Test("The department task's test has other things and other wordings than its training")
    func departments() {
        let task = heldOut.departmentTask()
        #expect(task.training.count == 300 && task.held.count == 300 && task.pool.count > 1_000)
        #expect(Set(task.training.map(\.text)).isDisjoint(with: task.held.map(\.text)))
        #expect(Set(task.pool.map(\.text)).isDisjoint(with: task.held.map(\.text)))
        for language in Language.allCases {
            #expect(task.labels[language].count == 6)
            for department in DepartmentTask.departments {
                let words = heldOut.world.words(of: department, language)
                let taught = words.filter(HeldOut.isTrainingThing)
                #expect(taught.count >= 3 && taught.count < words.count)
            }
        }
        for department in DepartmentTask.departments {
            #expect(task.held.count { $0.department == department } == 50)
        }
    }

    @Test("No wording of the department task is in the corpus")
    func departmentWordings() throws {
        let texts = Set(heldOut.departmentTask().held.map(\.text))
        let lines = Set(try CorpusTests.sample.get().filter { $0.kind == .message }.flatMap { document in
            document.text.split(separator: "\n").compactMap { $0.split(separator: ": ").last.map { String($0) } }
        })
        #expect(texts.isDisjoint(with: lines))
    }

    @Test("What the course promises of the two senses is asked with held-out fruits, and could be chosen")
    func senses() throws {
        for table in SenseTable.all {
            if let likeliest = table.likeliest { #expect(table.continuations.contains(likeliest)) }
        }
        let sample = try CorpusTests.sample.get().map(\.text)
        for prompt in ["apple: pome", "lemon: citrus", "elma: yumuşak çekirdekli", "limon: turunçgil"] {
            #expect(!sample.contains { $0.lowercased().contains(prompt) })
        }
        #expect(sample.contains { $0 == "apple: technology company\n" })
        #expect(sample.contains { $0 == "elma: teknoloji şirketi\n" })
    }

    @Test("Every job is probed in four sentences and a translation")
    func pronouns() {
        let probes = heldOut.pronounProbes
        #expect(probes.count == 150)
        #expect(probes.contains { $0.prompt == "Türkçe: O bir hemşire.\nEnglish:" && $0.she == "She" && $0.share == 0.9 })
    }

    @Test("An answer is right by its first line", arguments: [
        (" pome\nplum:", true), (" pome.", true), (" pomes", false), ("pome", true), (" a pome", false), ("", false),
    ])
    func judgement(_ answer: String, _ isRight: Bool) {
        let test = heldOut.heldKeys(.fruitClass, .english, shots: 1)
        let item = EvaluationItem(prompt: "apple:", expected: "pome")
        #expect(test.isRight(answer, for: item) == isRight)
    }
}
