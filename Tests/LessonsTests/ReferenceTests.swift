import Diagnostics
import Testing

@testable import Lessons

@Suite("Links, anchors and images inside the course are checked")
struct ReferenceTests {
    /// What is found in a lesson with this body, beside another with the heading "Loss and more"; bodies start in line 11.
    private func check(_ body: String) -> String {
        let other = "## Loss and more\n"
        let texts = ["demo/en.md": goodMatter + body, "other/en.md": goodMatter.replacing("id: demo", with: "id: other") + other]
        let entries = ["demo", "other"].map { folder in
            let file = "\(folder)/en.md"
            return Course.Entry(folder: folder, lessons: [.english: Lesson.parse(texts[file] ?? "", file: file).lesson])
        }
        let outline = CourseOutline(title: [:], languages: [.english], lessonFolders: ["demo", "other"])
        let files = ["other/en.md", "other", "demo/en.md", "demo/picture.svg", "../README.md"]
        return text(
            Course(outline: outline, entries: entries).referenceDiagnostics(AuthorsText { texts[$0] }, exists: files.contains))
    }

    @Test func nothingIsWrong() {
        #expect(
            check(
                """
                ## Tokens

                [a](#tokens) [b](../other/en.md) [c](../other/en.md#loss-and-more) [d](https://example.org/#x) [e](mailto:a@b.c)
                ![A curve](picture.svg) [f](../../README.md#anything) [g](./picture.svg) <https://example.org> [h][r] [i](//example.org)

                [r]: #tokens
                """) == "")
    }

    @Test(arguments: [
        (
            "## Tokens\n\nSee [it](#tokesn).\n",
            """
            demo/en.md:13:10: error: there is no heading '#tokesn' in demo/en.md
              See [it](#tokesn).
                       ^
              hint: did you mean 'tokens'?
            """
        ),
        (
            "Text\n> - [it](../other/en.md#gradients)\n",
            """
            demo/en.md:12:10: error: there is no heading '#gradients' in other/en.md
              > - [it](../other/en.md#gradients)
                       ^
              hint: headings: loss-and-more
            """
        ),
        (
            "| a |\n| - |\n| [it](../othr/en.md) |\n",
            """
            demo/en.md:13:8: error: there is no file '../othr/en.md'
              | [it](../othr/en.md) |
                     ^
              hint: paths start from the lesson's own folder
            """
        ),
        (
            "**![](picture.svg)**\n",
            """
            demo/en.md:11:7: error: the image 'picture.svg' has no alternative text
              **![](picture.svg)**
                    ^
              hint: say between the brackets what it shows: ![A curve that falls](…)
            """
        ),
        (
            "![A curve](picutre.svg)\n",
            """
            demo/en.md:11:12: error: there is no file 'picutre.svg'
              ![A curve](picutre.svg)
                         ^
              hint: paths start from the lesson's own folder
            """
        ),
        (
            "[it]()\n",
            """
            demo/en.md:11:1: error: this leads nowhere
              [it]()
              ^
              hint: write the address between the round brackets
            """
        ),
        (
            "```quiz\nid: a\nkind: text\nquestion: See [it](#nothing).\nanswer: x\n```\n",
            """
            demo/en.md:14:20: error: there is no heading '#nothing' in demo/en.md
              question: See [it](#nothing).
                                 ^
              hint: demo/en.md has no headings
            """
        ),
        (
            "A note[^1].\n\n[^1]: See [it](/etc/passwd).\n",
            """
            demo/en.md:13:16: error: there is no file '/etc/passwd'
              [^1]: See [it](/etc/passwd).
                             ^
              hint: paths start from the lesson's own folder
            """
        ),
    ])
    func whatIsWrong(_ body: String, _ expected: String) {
        #expect(check(body) == expected)
    }
}
