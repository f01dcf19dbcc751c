listView('all?') {
}
