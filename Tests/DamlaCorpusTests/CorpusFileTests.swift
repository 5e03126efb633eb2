import DamlaCorpus
import Diagnostics
import Foundation
import Testing

@Suite("A table or template that is not as it should be is refused with file, line and remedy")
struct CorpusFileTests {
    /// A file of the corpus, what to replace in it, and the whole message.
    static let damages: [(file: String, old: String, new: String, message: String)] = [
        (
            "Facts/fruits.tsv", "plum\terik\tdrupe\tpurple\tsour\tno", "plum\terik\tdrupe\tpurple\tsour",
            """
            error: the row has 5 cells; the heading has 6
              in Facts/fruits.tsv, line 4
              hint: cells are separated by one tab each; '-' says that nothing is known
            """
        ),
        (
            "Facts/fruits.tsv", "plum\terik\tdrupe", "plum\terik\tdruppe",
            """
            error: 'druppe' is not known as 'class'
              in Facts/fruits.tsv, line 4
              hint: did you mean 'drupe'?
            """
        ),
        (
            "Facts/fruits.tsv", "plum\terik", "plum\t",
            """
            error: the cell 'tr' is empty
              in Facts/fruits.tsv, line 4
              hint: write '-' where nothing is known
            """
        ),
        (
            "Facts/fruits.tsv", "plum\terik", "plum\terik ",
            """
            error: the cell 'erik ' begins or ends with a space
              in Facts/fruits.tsv, line 4
              hint: leave only the tab between two cells
            """
        ),
        (
            "Facts/fruits.tsv", "plum\terik", "peach\terik",
            """
            error: 'peach' stands twice as 'en'
              in Facts/fruits.tsv, line 4
              hint: leave one of the two rows
            """
        ),
        (
            "Facts/weather.tsv", "en\ttr", "en\tde",
            """
            error: the columns are 'en', 'de'; they must be 'en', 'tr'
              in Facts/weather.tsv, line 1
              hint: columns are separated by tabs, in this order
            """
        ),
        (
            "Facts/jobs.tsv", "cares for the sick\thastalara bakar\t0.9", "cares for the sick\thastalara bakar\t9",
            """
            error: 'she' is '9'; it must be a number from 0 to 1
              in Facts/jobs.tsv, line 4
              hint: write it like 0.5
            """
        ),
        (
            "Templates/en.txt", "The {x} is {class|a}.", "The {y} is {class|a}.",
            """
            error: the slot 'y' is not known here
              in Templates/en.txt, line 5
              hint: known are 'class', 'colour', 'other', 'taste', 'why', 'x'
            """
        ),
        (
            "Templates/en.txt", "The {x} is {class|a}.", "The {x} is {class|article}.",
            """
            error: the form 'article' is not known
              in Templates/en.txt, line 5
              hint: known are 'a', 'cap', 'pl'
            """
        ),
        (
            "Templates/en.txt", "The {x} is {class|a}.", "The {x} is {class|a.",
            """
            error: a '{' has no partner
              in Templates/en.txt, line 5
              hint: slots are written {x}, choices <this|that>
            """
        ),
        (
            "Templates/en.txt", "The {x} is {class|a}.", "The {x} is <big|small.",
            """
            error: a '<' has no partner
              in Templates/en.txt, line 5
              hint: slots are written {x}, choices <this|that>
            """
        ),
        (
            "Templates/en.txt", "[fruit]", "[friut]",
            """
            error: the section 'friut' is not known
              in Templates/en.txt, line 4
              hint: did you mean 'fruit'?
            """
        ),
        (
            "Templates/en.txt", "[fruit]", "A fruit.",
            """
            error: 'A fruit.' stands before the first section
              in Templates/en.txt, line 4
              hint: begin with a section like [fruit]
            """
        ),
        (
            "Templates/en.txt", "[weather]", "",
            """
            error: the section 'weather' is missing or empty
              in Templates/en.txt
              hint: add [weather] and at least one line below it
            """
        ),
        (
            "Templates/tr.txt", "fruit\tOlgun {x} ne renk olur?\t{colour}", "fruit\tOlgun {x} ne renk olur?",
            """
            error: the line has 2 parts; it needs 3, with tabs between them
              in Templates/tr.txt, line 91
            """
        ),
    ]

    @Test(arguments: damages.indices)
    func damagedFile(_ index: Int) throws {
        let damage = Self.damages[index]
        try Self.inCopy { folder in
            let file = folder.appending(path: damage.file)
            let text = try String(contentsOf: file, encoding: .utf8)
            let range = try #require(text.range(of: damage.old))
            try text.replacingCharacters(in: range, with: damage.new).write(to: file, atomically: true, encoding: .utf8)
            #expect(Self.message(folder) == damage.message)
        }
    }

    @Test func emptyTables() throws {
        try Self.inCopy { folder in
            let file = folder.appending(path: "Facts/weather.tsv")
            try "# nothing\n".write(to: file, atomically: true, encoding: .utf8)
            #expect(
                Self.message(folder) == """
                    error: the table has no heading; it needs the columns 'en', 'tr'
                      in Facts/weather.tsv
                      hint: columns are separated by tabs, in this order
                    """)
            try "en\ttr\n".write(to: file, atomically: true, encoding: .utf8)
            #expect(
                Self.message(folder) == """
                    error: the table has no rows
                      in Facts/weather.tsv
                      hint: add a row below the heading
                    """)
        }
    }

    @Test func bytesOfLatin1() throws {
        try Self.inCopy { folder in
            try (Data("en\ttr\n".utf8) + Data([0x67, 0xFC, 0x6E, 0x0A])).write(to: folder.appending(path: "Facts/weather.tsv"))
            #expect(
                Self.message(folder) == """
                    error: the line is not UTF-8 text
                      in Facts/weather.tsv, line 2
                      hint: save the file as UTF-8
                    """)
        }
    }

    @Test func noFolder() {
        #expect(
            Self.message(URL(filePath: "/nowhere")) == """
                error: the file cannot be read: No such file or directory
                  in /nowhere/Facts/classes.tsv
                  hint: give the folder that has 'Facts' and 'Templates' in it
                """)
    }

    /// What reading the folder says; empty when nothing is wrong.
    private static func message(_ folder: URL) -> String {
        do throws(CorpusFileError) {
            _ = try World(folder: folder.path)
            return ""
        } catch {
            return error.description
        }
    }

    private static func inCopy(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "damla-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for part in ["Facts", "Templates"] {
            let source = URL(filePath: Repository.corpusFolder).appending(path: part)
            try FileManager.default.copyItem(at: source, to: folder.appending(path: part))
        }
        try body(folder)
    }
}
