export const refusalLimits = {
  reasonMin: 20,
  reasonMax: 500,
  stepMin: 10,
  stepMax: 300,
  objectionMin: 10,
  objectionMax: 1_000,
};
