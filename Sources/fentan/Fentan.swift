import Commands
import Glibc

@main
enum Fentan {
  static func main() {
    exit(CommandLineTool.run(Array(CommandLine.arguments.dropFirst())))
  }
}
