import Diagnostics
import Grading
import Lessons
import Testing

/// Front matter that has nothing to complain of; ten lines, so that a quiz's YAML starts in line 12.
let matter = """
    ---
    id: demo
    title: A demonstration
    summary: Everything once.
    minutes: 5
    models: [smollm2]
    goals:
      - See a quiz.
    ---


    """

/// The quiz of that YAML, which must have nothing to complain of.
func quiz(_ yaml: String, language: Language = .english, at location: SourceLocation = #_sourceLocation) throws -> Quiz {
    let text = matter + "```quiz\n\(yaml)\n```\n"
    let (lesson, diagnostics) = Lesson.parse(text, file: "demo/en.md", language: language)
    #expect(diagnostics.map(\.description).joined(separator: "\n") == "", sourceLocation: location)
    return try #require(lesson.quizzes.first, sourceLocation: location)
}

/// A model whose facts are 1000, 1001, … in the order of their names; no other is here.
let facts: FactSource = { name in
    guard name == "tiny" else { return nil }
    return ModelFacts { fact in 1000 + (ModelFacts.Fact.allCases.firstIndex(of: fact) ?? 0) }
}

let ada = Learner(id: "ada")

/// A course of these folders in English and Turkish.
func outline(_ folders: [String]) -> CourseOutline {
    let lessons = folders.joined(separator: ", ")
    return CourseOutline.parse("title: { en: C, tr: D }\nlanguages: [en, tr]\nlessons: [\(lessons)]", file: "course.yml").outline
}
