import Lessons
import TerminalView

/// A lesson with every kind of block in it.
let everything = """
    ---
    id: everything
    title: Everything once
    summary: One of each block, with words long enough that a narrow terminal must break the lines.
    minutes: 1
    models: []
    goals:
      - See that goals are listed.
    ---

    # Tokens and *more*

    A model reads **tokens**, not words.[^1] See [the paper](https://example.org/a/paper.html), `encode(_:)` and
    <https://example.org>. Türkçe: ığüşöçİ; 日本語も読める; 👩‍👩‍👧 and ~~gone~~.\\
    A hard break.

    [^1]: A token is a piece of text.

    1. first, with words that go on until the line must be broken somewhere near its end
       - nested
       - [x] done
       - [ ] open
    2. second

       loose

    ## A table

    | Part | Shape | Parameters |
    |:-----|:-----:|-----------:|
    | Embedding of every token in the vocabulary | `[V, d]` | 28,311,552 |
    | **Attention** | `[d, d]` | 884,736 |

    > Quoted *text*.

    ---

    ![A bar chart of next tokens](next.svg)

    <!-- a comment -->

    ```json
    {"a": 1}
    ```

    ```swift
    //| label: load
    //| caption: The first cell
    let x: Int = 42 // the answer
    print("ş", x)
    ```

    ```quiz
    id: q
    kind: choice
    question: Which is *right*?
    choices:
      - text: This one.
        right: true
        why: Because it is.
      - text: That one.
        why: Because it is not.
    ```

    ```exercise
    id: softmax
    ```
    """

/// The whole lesson as the terminal gets it.
func screen(_ text: String, _ style: TerminalStyle, language: Language = .english) -> String {
    let lesson = Lesson.parse(text, file: "en.md").lesson
    let view = LessonView(style: style, language: language, footnotes: lesson.footnotes)
    var lines = view.opening(of: lesson)
    for block in lesson.blocks {
        lines += [StyledLine()] + view.lines(for: block)
    }
    return style.encoded(lines)
}

/// The screen of a body without front matter.
func prose(_ markdown: String, _ style: TerminalStyle = TerminalStyle(width: 40)) -> String {
    let lesson = Lesson.parse(markdown, file: "x.md").lesson
    let view = LessonView(style: style, language: .english, footnotes: lesson.footnotes)
    return style.encoded(Array(lesson.blocks.map { view.lines(for: $0) }.joined(separator: [StyledLine()])))
}
