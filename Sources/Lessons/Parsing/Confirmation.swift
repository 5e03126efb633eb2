extension Lesson {
    /// The text of a translation with the present hashes of this lesson's sections in its confirmations.
    ///
    /// Sections without a confirmation stay without one: which section they translate is for people to say.
    package func confirming(translation text: String) -> String {
        sections.reduce(text) { text, section in
            text.replacing(/<!-- *translates: *(?<anchor>[^ >]+)(?: +[^ >]+)? *-->/) { match in
                match.anchor == section.anchor
                    ? "<!-- translates: \(section.anchor) \(section.digest) -->" : String(match.0)
            }
        }
    }
}
