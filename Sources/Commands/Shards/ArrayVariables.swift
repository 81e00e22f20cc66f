/// The environment variables by which schedulers and tools tell a task which one it is.
struct ArrayVariables: Sendable {
  /// The scheduler or tool, for messages.
  var system: String

  /// The variable that holds the task's number.
  var index: String

  /// The variable that holds the number of the first task.
  var first: String?

  /// The variable that holds the number of the last task.
  var last: String?

  /// The variable that holds the step between tasks.
  var step: String?

  /// The variable that holds how many tasks there are.
  var count: String?

  /// The number of the first task where no variable says it.
  var base: Int

  /// Whether it starts the processes of a job.
  ///
  /// Then a single one is no array: a scheduler's array starts each of its tasks so.
  var isLauncher = false

  /// A value of `index` that means that the task is not one of several.
  var none: String?

  /// All systems whose variables are known.
  ///
  /// Sources: the manuals of `sbatch` and `srun`, of `qsub` (Grid Engine and PBS), of `bsub`, and
  /// of GNU parallel; Kubernetes, *Indexed Job*; AWS Batch, *Array job environment variables*;
  /// Google Cloud Run and Batch, *Environment variables*; GitLab, *Predefined CI/CD variables*.
  static let all = [
    ArrayVariables(
      system: "Slurm array", index: "SLURM_ARRAY_TASK_ID", first: "SLURM_ARRAY_TASK_MIN",
      last: "SLURM_ARRAY_TASK_MAX", step: "SLURM_ARRAY_TASK_STEP",
      count: "SLURM_ARRAY_TASK_COUNT", base: 1),
    ArrayVariables(
      system: "Slurm step", index: "SLURM_PROCID", count: "SLURM_STEP_NUM_TASKS", base: 0,
      isLauncher: true),
    ArrayVariables(
      system: "Grid Engine", index: "SGE_TASK_ID", first: "SGE_TASK_FIRST",
      last: "SGE_TASK_LAST", step: "SGE_TASK_STEPSIZE", base: 1, none: "undefined"),
    ArrayVariables(system: "PBS", index: "PBS_ARRAY_INDEX", base: 1),
    ArrayVariables(system: "Torque", index: "PBS_ARRAYID", base: 1),
    ArrayVariables(
      system: "LSF", index: "LSB_JOBINDEX", last: "LSB_JOBINDEX_END", base: 1, none: "0"),
    ArrayVariables(system: "Kubernetes Indexed Job", index: "JOB_COMPLETION_INDEX", base: 0),
    ArrayVariables(
      system: "AWS Batch", index: "AWS_BATCH_JOB_ARRAY_INDEX", count: "AWS_BATCH_JOB_ARRAY_SIZE",
      base: 0),
    ArrayVariables(
      system: "Google Cloud Run", index: "CLOUD_RUN_TASK_INDEX", count: "CLOUD_RUN_TASK_COUNT",
      base: 0),
    ArrayVariables(
      system: "Google Batch", index: "BATCH_TASK_INDEX", count: "BATCH_TASK_COUNT", base: 0),
    ArrayVariables(
      system: "Tencent BatchCompute", index: "BATCH_TASK_INSTANCE_INDEX",
      count: "BATCH_TASK_INSTANCE_NUM", base: 0),
    ArrayVariables(system: "GitLab", index: "CI_NODE_INDEX", count: "CI_NODE_TOTAL", base: 1),
    ArrayVariables(system: "GNU parallel", index: "PARALLEL_SEQ", base: 1),
    ArrayVariables(
      system: "Open MPI", index: "OMPI_COMM_WORLD_RANK", count: "OMPI_COMM_WORLD_SIZE", base: 0,
      isLauncher: true),
    ArrayVariables(
      system: "MPICH", index: "PMI_RANK", count: "PMI_SIZE", base: 0, isLauncher: true),
  ]
}
