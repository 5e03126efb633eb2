extension Turkish {
    static let quizzes = #"""
"""#
}
