listView('web') {
    jobs {
        regex('web-\d+')
    }
}
