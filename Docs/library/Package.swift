// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "library",
  dependencies: [.package(name: "fentan", path: "../..")],
  targets: [
    .executableTarget(
      name: "plan", dependencies: [.product(name: "Fentan", package: "fentan")]),
    .executableTarget(
      name: "packet", dependencies: [.product(name: "Fentan", package: "fentan")]),
  ]
)
