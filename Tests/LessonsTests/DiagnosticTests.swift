import Testing

@testable import Lessons

@Suite("What is wrong in a lesson is said with its place and the author's line")
struct DiagnosticTests {
    @Test(arguments: [
        (
            "```swift\n//| lable: load\nx\n```\n",
            """
            demo/en.md:12:5: error: unknown key 'lable' in the cell options
              //| lable: load
                  ^
              hint: did you mean 'label'?
            """
        ),
        (
            "- a\n  ```swift\n  //| timeout: soon\n  x\n  ```\n",
            """
            demo/en.md:13:16: error: 'timeout' must be a whole number of at least 1, not 'soon'
                //| timeout: soon
                             ^
            """
        ),
        (
            "```swift\n//| echo: maybe\n//| expect: trap\nx\n```\n",
            """
            demo/en.md:12:11: error: 'echo' must be true or false, not 'maybe'
              //| echo: maybe
                        ^
            demo/en.md:13:13: error: 'expect' must be error, not 'trap'
              //| expect: trap
                          ^
            """
        ),
        (
            "```swift\n//| label: Load Model\nx\n```\n",
            """
            demo/en.md:12:12: error: 'Load Model' is no cell label
              //| label: Load Model
                         ^
              hint: a name has lower-case letters a to z, digits and hyphens, and starts with a letter
            """
        ),
        (
            "```swift\n//| label: cell-3\nx\n```\n",
            """
            demo/en.md:12:12: error: 'cell-3' is a label that cells without one get
              //| label: cell-3
                         ^
              hint: choose a name that says what the cell does
            """
        ),
        (
            "```swift\n//| tags: [slow\nx\n```\n",
            """
            demo/en.md:12:16: error: not valid YAML in the cell options: did not find expected ',' or ']'
              //| tags: [slow
                             ^
            """
        ),
        (
            "```swift\n//| label: a\nx\n```\n\n```swift\n//| label: a\nx\n```\n",
            """
            demo/en.md:17:12: error: the cell label 'a' is taken
              //| label: a
                         ^
              hint: it stands in line 12 already
            """
        ),
        (
            "```swift\nx\n//| label: a\n```\n",
            """
            demo/en.md:13:1: error: an option must stand above the cell's first source line
              //| label: a
              ^
            """
        ),
        (
            "```swift run\nx\n```\n",
            """
            demo/en.md:11:10: error: unknown word 'run' on a fence
              ```swift run
                       ^
              hint: after 'swift' only 'ignore' may stand
            """
        ),
        (
            "text\n\n```swift\nlet x = 1\n",
            """
            demo/en.md:13:1: error: this fence is not closed
              ```swift
              ^
              hint: close it with a line of the same mark
            """
        ),
        (
            "```exercise\nsoftmax\n```\n",
            """
            demo/en.md:12:1: error: the exercise must be a mapping: lines of 'key: value'
              softmax
              ^
            """
        ),
        (
            "<!-- cell: load -->\n",
            """
            demo/en.md:11:1: error: this comment belongs into a translation
              <!-- cell: load -->
              ^
              hint: the first language's file holds the cells themselves
            """
        ),
    ])
    func inTheBody(_ body: String, _ expected: String) {
        #expect(text(parse(body).diagnostics) == expected)
    }

    @Test(arguments: [
        (
            "# Hello\n",
            """
            x.md:1:1: error: the lesson has no front matter
              # Hello
              ^
              hint: start the file with '---', then id, title, summary, minutes, models, goals, then '---'
            """
        ),
        (
            "---\nid: a\n",
            """
            x.md:1:1: error: the front matter does not end
              ---
              ^
              hint: close it with a line '---'
            """
        ),
        (
            "---\nid: a\ntitle: [T]\nsummary: S\nminutes: long\nmodel: []\nmodels: []\ngoals: []\n---\n",
            """
            x.md:3:8: error: 'title' must be text, not a list
              title: [T]
                     ^
            x.md:5:10: error: 'minutes' must be a whole number of at least 1, not 'long'
              minutes: long
                       ^
            x.md:6:1: error: unknown key 'model' in the front matter
              model: []
              ^
              hint: did you mean 'models'?
            """
        ),
        (
            "---\nid: a\ntitle: Çok: iyi\n---\n",
            """
            x.md:3:12: error: not valid YAML in the front matter: mapping values are not allowed in this context
              title: Çok: iyi
                        ^
              hint: a text with ': ' in it needs quotes around it
            """
        ),
        (
            "---\nid: a\nid: b\n---\n",
            """
            x.md:2:1: error: a key stands twice in the front matter: 'id'
              id: a
              ^
            """
        ),
        (
            "---\nid: a\ntitle: T\nsummary: S\nminutes: 1\nmodels: []\n---\n",
            """
            x.md:2:1: error: the front matter has no 'goals'
              id: a
              ^
            """
        ),
    ])
    func inTheFrontMatter(_ source: String, _ expected: String) {
        #expect(text(Lesson.parse(source, file: "x.md").diagnostics) == expected)
    }
}
