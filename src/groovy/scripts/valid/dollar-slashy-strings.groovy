def name = 'ledger'
def text = $/
    echo "$name" costs $$5 and ${name.length()} letters
    cat /etc/hosts | grep 'a/b' \ keeps its backslash
    a slash: $/
/$

job("payments/${name}") {
    steps {
        shell(text)
        shell($/C:\tools\run.exe /quiet/$)
    }
}
