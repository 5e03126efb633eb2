import ArgumentParser
import Certificates
import Diagnostics
import Foundation
import Grading
import Learning
import Lessons
import Submissions
import TerminalView

struct CertificateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate", abstract: "Write your certificate, once the course is done.",
        discussion: """
            The course is done when every lesson was read to its end, with half of its points, and the last lesson with 80 % \
            of them; until then this says what is missing. The page is HTML, to be printed. It is made from the progress on \
            this machine; whoever wants to rely on it has your answers graded, with 'imbik submit' and 'imbik grade'.
            """)

    @OptionGroup var options: LearningOptions

    @Option(help: ArgumentHelp("Your name as it stands there. (default: a line to write it on)", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The file; '-' is standard output.", valueName: "file"))
    var out = "certificate.html"

    func validate() throws {
        if let name, name.isEmpty || name.count > 200 || name.contains(where: \.isNewline) {
            throw ValidationError("A name is one line of 1 to 200 characters.")
        }
    }

    func run() throws {
        let situation = try options.open()
        let standings = try situation.standings().map(\.standing)
        let gaps = CertificateRule().gaps(in: standings.map(CertificateRule.Score.init))
        guard gaps.isEmpty else {
            let words = StandingWords(language: situation.language)
            print(Words(situation.language).certificateLacks + ":")
            for gap in gaps { print("  - " + terminalSafe(words.lacks(gap))) }
            throw ExitCode.failed
        }
        let tried = try situation.store.exerciseStandings()
        let exercises = standings.flatMap(\.exercises)
        let page = try Certificate(
            language: situation.language, courseTitle: situation.course.outline.title[situation.language] ?? "",
            courseVersion: CourseVersion(of: situation.course).digits, learner: situation.store.learner.id, name: name,
            date: Date(), timeZone: .current, lessons: standings,
            exercises: (exercises.count { tried[$0]?.state == .passed }, exercises.count)
        ).page()
        guard out != "-" else { return write(page) }
        if let there = FileManager.default.contents(atPath: out), !String(decoding: there, as: UTF8.self).contains(Certificate.mark) {
            throw Problem("there is another file of that name, which is no certificate", place: out, hint: "give another name")
        }
        try writeWhole(page, to: out)
        print(situation.say("\(out): your certificate; a browser shows and prints it", "\(out): sertifikan; tarayıcı gösterir ve yazdırır"))
    }
}

extension StandingWords {
    func lacks(_ gap: CertificateRule.Gap) -> String {
        Words(language).certificateGap(
            "\(gap.number) \(gap.score.lesson.title)", isUnread: !gap.score.isFinished,
            points: gap.needed.map { _ in points(gap.score.reached, gap.score.possible) }, needed: Int(((gap.needed ?? 0) * 100).rounded()))
    }
}
