import { expect, it } from 'vitest';
import { isSoftware } from './graphics.ts';

it.each([
	'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
	'Google SwiftShader',
	'ANGLE (Microsoft, Microsoft Basic Render Driver (0x0000008C) Direct3D11 vs_5_0 ps_5_0, D3D11)',
	'ANGLE (Mesa, llvmpipe (LLVM 15.0.7, 256 bits), OpenGL 4.5)',
	'llvmpipe, or similar',
	'Apple Software Renderer'
])('knows software: %s', (renderer) => {
	expect(isSoftware(renderer)).toBe(true);
});

it.each([
	'ANGLE (Intel, Intel(R) HD Graphics 4000 (0x00000166) Direct3D11 vs_5_0 ps_5_0, D3D11)',
	'ANGLE (NVIDIA, Vulkan 1.3.0 (NVIDIA H200 (0x00002335)), NVIDIA)',
	'Intel(R) HD Graphics, or similar',
	'Apple GPU',
	'Adreno (TM) 610',
	'Mozilla',
	'WebKit WebGL',
	''
])('takes for a graphics card what is not said to be software: %s', (renderer) => {
	expect(isSoftware(renderer)).toBe(false);
});
