listView('payments') {
    description 'All of team payments'
    filterBuildQueue()
    jobs {
        name('payments/release')
        names('payments/api', 'payments/ledger')
        regex(/payments\/.+/)
    }
    jobFilters {
        status { matchType(MatchType.INCLUDE_MATCHED); status(Status.UNSTABLE, Status.FAILED) }
    }
    columns {
        status()
        weather()
        lastSuccess()
    }
}
nestedView('teams') {
    views {
        ['payments', 'search'].each { team ->
            listView(team) {
                jobs { regex("${team}/.*") }
            }
        }
        nestedView('more') { views { listView('empty') } }
    }
}
sectionedView('sections') {
    sections {
        listView {
            name('A'); jobs { regex('a.*') }
        }
        text { name 'Text'; text '<b>bold</b>' }
    }
}
buildPipelineView 'pipeline', { selectedJob 'payments/release' }
