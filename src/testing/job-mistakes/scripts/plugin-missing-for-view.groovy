nestedView('web') {
}
