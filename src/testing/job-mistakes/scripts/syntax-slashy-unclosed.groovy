listView('web') {
    jobs {
        regex(/web-.*)
    }
}
