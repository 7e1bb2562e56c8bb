/// The version of this program: what `--version` prints and what outputs are stamped with.
package let toolVersion = "0.1.0"
