job('payments/shell') {
    steps {
        shell '''
            set -euo pipefail
            find . -name '*.tmp' -exec rm {} \\;
            awk '{ print $1 "\\t" $2 }' file | sort | uniq -c
            sed -E "s/([a-z]+)\\.json/\\1.yaml/" < in > out
            curl -s -H "Authorization: Bearer $TOKEN_FROM_VAULT" \\
                 "https://example.com/api?x=1&y=2"
        '''.stripIndent().trim()
        shell "printf '%s\\n' \"\$HOME\" | tr -d '\\r'"
        shell 'echo \$HOME \\$HOME \'single\' "double" \\\\'
        shell(/echo "\d+ \w \\ $/)
        shell """for f in \$(ls); do echo "\${f%.txt}"; done
if [ "\$X" = "" ]; then exit 0; fi"""
        batchFile "C:\\Users\\ci\\run.bat %1% ^& exit /b %ERRORLEVEL%"
    }
}
