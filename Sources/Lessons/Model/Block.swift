/// One block of a lesson, in reading order.
///
/// Renderers switch over it without `default`, so that a new kind breaks the build of each of them.
package enum Block: Hashable, Sendable {
    case heading(Heading)
    case prose(Prose)
    case cell(Cell)
    case quiz(Quiz)
    case exercise(ExerciseID)
}

package struct Heading: Hashable, Sendable {
    /// 1 to 6.
    package var level: Int
    package var title: [Inline]
    /// What links and the other language's file call this section: GitHub's slug, unique in the lesson.
    package var anchor: String
    /// In a translation, the anchor of the section that it translates.
    package var original: String?
    /// Line in the file, from 1.
    package var line: Int

    /// The title without its mark-up.
    package var text: String { title.plainText }
}
