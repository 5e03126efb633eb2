import Lessons

/// What a class may be given of the exercises: in each language the texts, the hints and the files to begin with. No solution,
/// no wrong solution, no judge, no check, no expected value.
package struct StudentBundle: Hashable, Sendable {
    package struct File: Hashable, Sendable {
        /// Relative to the bundle's folder: `en/softmax.md`.
        package var path: String
        package var text: String
    }

    package let files: [File]

    package init(_ exercises: [Exercise]) {
        files = Language.allCases.flatMap { language -> [File] in
            let folder = language.rawValue
            return [File(path: "\(folder)/README.md", text: Self.overview(exercises, language))]
                + exercises.flatMap { exercise in
                    [
                        File(path: "\(folder)/\(exercise.id).md", text: Self.task(exercise, language)),
                        File(path: "\(folder)/\(exercise.id).swift", text: language.comments(in: exercise.sources.starter)),
                    ]
                }
        }
    }

    private static func overview(_ exercises: [Exercise], _ language: Language) -> String {
        let head = language.say("| Exercise | File | Points | Minutes |", "| Alıştırma | Dosya | Puan | Dakika |")
        let rows = exercises.map { "| [\($0.title[language])](\($0.id).md) | \($0.id).swift | \($0.points) | \($0.minutes) |" }
        return "# \(language.say("Exercises", "Alıştırmalar"))\n\n" + ([head, "| --- | --- | ---: | ---: |"] + rows).joined(separator: "\n") + "\n"
    }

    private static func task(_ exercise: Exercise, _ language: Language) -> String {
        let points = language.say("\(exercise.points) \(exercise.points == 1 ? "point" : "points")", "\(exercise.points) puan")
        let minutes = language.say("about \(exercise.minutes) minutes", "yaklaşık \(exercise.minutes) dakika")
        var text = "# \(exercise.title[language])\n\n\(points) · \(minutes) · `\(exercise.id).swift`\n\n"
        text += exercise.text[language] + (exercise.text[language].hasSuffix("\n") ? "\n" : "\n\n")
        text += "## \(language.say("Hints", "İpuçları"))\n\n"
        for (index, hint) in exercise.hints.enumerated() {
            let title = language.say("Hint \(index + 1)", "\(index + 1). ipucu")
            text += "<details><summary>\(title)</summary>\n\n\(hint[language])\n\n</details>\n\n"
        }
        return text
    }
}
