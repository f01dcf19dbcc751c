#!groovy
/* first */ job /* the name follows */ ( /* in */ 'payments/comments' /* out */ ) /* now the closure */ { // begins
    /** documentation */
    description /* what */ 'text // no comment /* none */' // a comment with 'quotes and { braces
    label('linux' /* && x86 */)
    parameters { /* none */ }
    // stringParam('OFF')
    /*
    steps {
        shell 'not run'
    }
    */
    steps {
        shell """
            # a comment of the shell // and of nobody
            echo "${ /* in a value */ 1 + 1 // at its end
            }"
        """
    }
} // ends
/**/ /***/
def list = [ // items
    1, /* one */
    // two
    2 // three
]
def sum = 1 /* plus */ + // at the end
    2
list /* receiver */ . /* member */ each { println it } // a URL: https://example.com
if (sum /* a */ > /* b */ 2) /* then */ { } /* or */ else /* else */ { }
// the last line
