import Exercises
import Lessons
import Testing

@Suite("Comments of a Swift file are read in the learner's language")
struct TaggedSourceTests {
    private let source = """
        /// [en] Scores to probabilities.
        /// [tr] Puanlardan olasılıklara.
        ///
        /// [en] - Returns: as many
        func softmax(_ x: [Double]) -> [Double] {
            // [tr] Önce en büyüğü.
            let text = "// [en] no comment"
            // [de] untouched
            return x  // [en] behind code
        }

        """

    @Test func onlyTheOwnLanguageStays() {
        #expect(
            Language.turkish.comments(in: source) == """
                /// Puanlardan olasılıklara.
                ///
                func softmax(_ x: [Double]) -> [Double] {
                    // Önce en büyüğü.
                    let text = "// [en] no comment"
                    // [de] untouched
                    return x  // [en] behind code
                }

                """)
        #expect(Language.english.comments(in: source).hasPrefix("/// Scores to probabilities.\n///\n/// - Returns: as many\nfunc"))
    }

    @Test func aFileWithoutTagsStaysAsItIs() {
        let plain = "import Glibc\n\n//  two spaces\nlet x = 1"
        #expect(Language.english.comments(in: plain) == plain)
    }
}
