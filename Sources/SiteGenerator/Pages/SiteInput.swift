package import CellKernel
package import Grading
package import Lessons

/// Everything that a site is made of: the same input gives the same bytes.
package struct SiteInput: Sendable {
    package var course: Course
    /// Twelve digits that say which quizzes the course asks, as answer files state them.
    package var courseVersion: String
    /// Outputs of the cells, by the lesson's file: `01-foundation-models/en.md`.
    package var frozen: [String: FrozenOutputs]
    /// Labels of cells whose kept output belongs to another source, by the lesson's file.
    package var stale: [String: Set<String>]
    package var facts: FactSource
    /// Paths of the course's other files, which lessons may link to or show.
    package var files: Set<String>
    package var exercises: [SiteExercise]
    package var playground: SitePlayground?
    package var theme: SiteTheme
    /// Where the site will stand: `https://example.org/course/`. Without it there are no addresses that need one.
    package var baseURL: String?

    package init(
        course: Course, courseVersion: String, frozen: [String: FrozenOutputs], stale: [String: Set<String>] = [:],
        facts: @escaping FactSource, files: Set<String> = [],
        exercises: [SiteExercise] = [], playground: SitePlayground? = nil, theme: SiteTheme, baseURL: String? = nil
    ) {
        (self.course, self.courseVersion, self.frozen, self.stale) = (course, courseVersion, frozen, stale)
        (self.facts, self.files, self.exercises, self.theme, self.baseURL) = (facts, files, exercises, theme, baseURL)
        self.playground = playground
    }

    /// Of the site on its server: `/course/`.
    package var basePath: String? {
        guard let baseURL, let scheme = baseURL.firstRange(of: "://") else { return nil }
        let place = baseURL[scheme.upperBound...]
        let path = place.firstIndex(of: "/").map { String(place[$0...]) } ?? "/"
        return path.hasSuffix("/") ? path : path + "/"
    }
}

/// A model for a page of its own, and the engine that computes it there.
package struct SitePlayground: Sendable {
    /// WebAssembly, made by Tools/build-playground; nil: it was not made, and the page says so.
    package var engine: [UInt8]?
    /// A GGUF file.
    package var model: [UInt8]
    /// By which lessons call the model.
    package var modelName: String
    /// What the engine's messages are called: English patterns and translations.
    package var words: [Language: [(english: String, translation: String)]]

    package init(
        engine: [UInt8]?, model: [UInt8], modelName: String, words: [Language: [(english: String, translation: String)]] = [:]
    ) {
        (self.engine, self.model, self.modelName, self.words) = (engine, model, modelName, words)
    }
}

/// The files of the folder `site`: what pages look like.
package struct SiteTheme: Hashable, Sendable {
    /// Mustache templates by name, `page` for `templates/page.mustache`.
    package var templates: [String: String]
    /// By name: `copy.js`. They are joined in the order of their names; some
    /// stand alone (`SiteAssets`).
    package var scripts: [String: String]
    /// The same.
    package var styles: [String: String]
    package var images: [String: [UInt8]]

    package init(templates: [String: String], scripts: [String: String], styles: [String: String], images: [String: [UInt8]]) {
        (self.templates, self.scripts, self.styles, self.images) = (templates, scripts, styles, images)
    }
}

/// The files of a site, by their path below its folder.
package struct Site: Hashable, Sendable {
    package var files: [String: [UInt8]]
    /// Paths of the course's files that pages link to; they stand below `files/` with the same path.
    package var courseFiles: Set<String>

    package init(files: [String: [UInt8]] = [:], courseFiles: Set<String> = []) {
        (self.files, self.courseFiles) = (files, courseFiles)
    }
}
