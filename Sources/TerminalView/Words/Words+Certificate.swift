/// The certificate: earned, or what it wants.
extension Words {
    package var certificateEarned: String {
        say(
            "You have done the course. 'imbik certificate' writes your certificate.",
            "Kursu tamamladın. Sertifikanı 'imbik certificate' yazar.")
    }
    package var certificateLacks: String { say("Still missing for the certificate", "Sertifika için eksik olanlar") }

    /// A lesson with what it lacks: to be read to its end, points, or both.
    ///
    /// - Parameters:
    ///   - points: reached and possible, where they are too few; `needed` is in percent.
    package func certificateGap(_ lesson: String, isUnread: Bool, points: String?, needed: Int) -> String {
        let unread = isUnread ? [say("not read to its end", "sonuna kadar okunmadı")] : []
        let few = points.map { [say("\($0), at least \(percent(needed)) needed", "\($0), en az \(percent(needed)) gerekli")] } ?? []
        return "\(lesson): " + (unread + few).joined(separator: "; ")
    }
}
