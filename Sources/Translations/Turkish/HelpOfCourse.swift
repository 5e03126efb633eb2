extension Turkish {
    static let helpOfCourse = #"""
"""#
}
