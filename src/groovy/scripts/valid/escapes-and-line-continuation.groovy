job('payments/windows') {
    steps {
        batchFile('copy C:\\temp\\a.txt D:\\b.txt')
        powerShell('''\
            $name = "value"
            Write-Output $name `
                -NoEnumerate
        ''')
        shell """\
            set -eu
            for i in 1 2 3; do
                echo "\$i: \${HOME} \\n"
            done
            cat <<'END' > file
              'quoted' "twice"
            END
        """
    }
}
