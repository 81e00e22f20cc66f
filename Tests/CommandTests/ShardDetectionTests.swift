import MonteCarlo
import Testing
import Wording

@testable import Commands

@Suite struct ShardDetectionTests {
  private func detect(_ variables: [String: String]) throws -> ShardDetection {
    try ShardDetection { variables[$0] }
  }

  private func message(_ variables: [String: String]) -> String {
    do {
      let detection = try detect(variables)
      return "\(detection.shard.index)/\(detection.shard.count)"
    } catch let failure as Failure {
      return failure.code == .usage ? failure.message.description : "\(failure.code)"
    } catch {
      return "\(error)"
    }
  }

  @Test(
    arguments: [
      [
        "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_MAX": "16",
        "SLURM_ARRAY_TASK_STEP": "1", "SLURM_ARRAY_TASK_COUNT": "16", "SLURM_PROCID": "0",
        "SLURM_STEP_NUM_TASKS": "1",
      ],
      [
        "SLURM_ARRAY_TASK_ID": "2", "SLURM_ARRAY_TASK_MIN": "0", "SLURM_ARRAY_TASK_MAX": "15",
        "SLURM_ARRAY_TASK_COUNT": "16",
      ],
      [
        "SLURM_ARRAY_TASK_ID": "5", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_MAX": "31",
        "SLURM_ARRAY_TASK_STEP": "2", "SLURM_ARRAY_TASK_COUNT": "16",
      ],
      ["SLURM_PROCID": "2", "SLURM_STEP_NUM_TASKS": "16"],
      [
        "SGE_TASK_ID": "3", "SGE_TASK_FIRST": "1", "SGE_TASK_LAST": "16",
        "SGE_TASK_STEPSIZE": "1",
      ],
      ["PBS_ARRAY_INDEX": "3", "FENTAN_SHARDS": "16"],
      ["PBS_ARRAYID": "3", "FENTAN_SHARDS": "16"],
      ["LSB_JOBINDEX": "3", "LSB_JOBINDEX_END": "16"],
      ["JOB_COMPLETION_INDEX": "2", "FENTAN_SHARDS": "16"],
      ["AWS_BATCH_JOB_ARRAY_INDEX": "2", "AWS_BATCH_JOB_ARRAY_SIZE": "16"],
      ["CLOUD_RUN_TASK_INDEX": "2", "CLOUD_RUN_TASK_COUNT": "16"],
      ["BATCH_TASK_INDEX": "2", "BATCH_TASK_COUNT": "16"],
      ["BATCH_TASK_INSTANCE_INDEX": "2", "BATCH_TASK_INSTANCE_NUM": "16"],
      ["CI_NODE_INDEX": "3", "CI_NODE_TOTAL": "16"],
      ["PARALLEL_SEQ": "3", "FENTAN_SHARDS": "16"],
      ["OMPI_COMM_WORLD_RANK": "2", "OMPI_COMM_WORLD_SIZE": "16"],
      ["PMI_RANK": "2", "PMI_SIZE": "16"],
    ])
  func `every known system is understood`(variables: [String: String]) throws {
    #expect(message(variables) == "3/16")
  }

  @Test func `two systems that agree are no riddle`() {
    #expect(
      message([
        "OMPI_COMM_WORLD_RANK": "2", "OMPI_COMM_WORLD_SIZE": "4", "SLURM_PROCID": "2",
        "SLURM_STEP_NUM_TASKS": "4",
      ]) == "3/4")
  }

  @Test func `a task of an array that is started by srun or mpirun is that of the array`() {
    let task = [
      "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_MIN": "1", "SLURM_ARRAY_TASK_MAX": "16",
      "SLURM_ARRAY_TASK_COUNT": "16", "SLURM_PROCID": "0", "SLURM_STEP_NUM_TASKS": "1",
      "PMI_RANK": "0", "PMI_SIZE": "1", "OMPI_COMM_WORLD_RANK": "0", "OMPI_COMM_WORLD_SIZE": "1",
    ]
    #expect(message(task) == "3/16")
    #expect(message(task.merging(["FENTAN_SHARDS": "20"]) { $1 }) == "3/20")
    let several = task.merging(["SLURM_STEP_NUM_TASKS": "2"]) { $1 }
    #expect(message(several).contains("SLURM_PROCID=0 of 2 says 1/2"))
  }

  @Test func `two systems that say different things are refused`() {
    #expect(
      message([
        "CI_NODE_INDEX": "1", "CI_NODE_TOTAL": "2", "PARALLEL_SEQ": "3", "FENTAN_SHARDS": "4",
      ]) == "--shard auto: CI_NODE_INDEX=1, FENTAN_SHARDS=4 says 1/4, but PARALLEL_SEQ=3, "
        + "FENTAN_SHARDS=4 says 3/4; write --shard i/n, or set FENTAN_SHARDS to the number of "
        + "shards")
  }

  @Test func `a number of tasks that nobody says is asked for`() {
    #expect(
      message(["JOB_COMPLETION_INDEX": "2"])
        == "--shard auto: JOB_COMPLETION_INDEX=2, but Kubernetes Indexed Job does not say how "
        + "many tasks there are; write --shard i/n, or set FENTAN_SHARDS to the number of shards")
  }

  @Test func `part of an array, run again, is not taken for the whole`() {
    let some = [
      "SLURM_ARRAY_TASK_ID": "7", "SLURM_ARRAY_TASK_MIN": "3", "SLURM_ARRAY_TASK_MAX": "7",
      "SLURM_ARRAY_TASK_STEP": "1", "SLURM_ARRAY_TASK_COUNT": "2",
    ]
    #expect(message(some).contains("some are missing"))
    #expect(message(some.merging(["FENTAN_SHARDS": "16"]) { $1 }) == "7/16")
    let one = [
      "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_MIN": "3", "SLURM_ARRAY_TASK_MAX": "3",
      "SLURM_ARRAY_TASK_COUNT": "1",
    ]
    #expect(message(one).contains("begins with 3"))
    #expect(message(one.merging(["FENTAN_SHARDS": "16"]) { $1 }) == "3/16")
  }

  @Test func `what is no array says nothing`() {
    for variables in [
      [:], ["SGE_TASK_ID": "undefined"], ["LSB_JOBINDEX": "0"], ["CI_NODE_INDEX": ""],
      ["SLURM_PROCID": "0", "SLURM_STEP_NUM_TASKS": "1"], ["SLURM_PROCID": "0"],
      ["PMI_RANK": "0", "PMI_SIZE": "1"],
      ["OMPI_COMM_WORLD_RANK": "0", "OMPI_COMM_WORLD_SIZE": "1"],
    ] {
      #expect(message(variables).hasPrefix("--shard auto: no variable of the environment"))
    }
  }

  @Test(
    arguments: [
      ["PARALLEL_SEQ": "x", "FENTAN_SHARDS": "4"], ["PARALLEL_SEQ": "5", "FENTAN_SHARDS": "4"],
      ["PARALLEL_SEQ": "1", "FENTAN_SHARDS": "0"], ["CI_NODE_INDEX": "0", "CI_NODE_TOTAL": "3"],
      ["AWS_BATCH_JOB_ARRAY_INDEX": "-1", "AWS_BATCH_JOB_ARRAY_SIZE": "3"],
    ])
  func `numbers that cannot be are refused`(variables: [String: String]) {
    #expect(message(variables).hasSuffix("set FENTAN_SHARDS to the number of shards"))
  }
}
